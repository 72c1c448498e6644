using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Samsyn.Together.Preparation;

/// <summary>Markdown as HTML; HTML within it is shown as text.</summary>
static class MarkdownText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Of content files, which a region edits.</summary>
    public static string Html(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    /// <summary>Of what anybody has written: links lead to web pages and mail alone, pictures are links, and headings stand below that of the page.</summary>
    public static string HtmlOfPeople(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        // Whatever levels somebody chose: the uppermost stands right below the page's heading, and none is left out on the way down
        var above = new Stack<int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            while (above.TryPeek(out var level) && level >= heading.Level) above.Pop();
            above.Push(heading.Level);
            heading.Level = Math.Min(6, above.Count + 1);
        }
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.IsImage = false;
            if (!IsSafe(link.Url)) link.Url = "";
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url))) link.Url = "";
        return document.ToHtml(Pipeline);
    }

    static bool IsSafe(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http" or "mailto");
}
