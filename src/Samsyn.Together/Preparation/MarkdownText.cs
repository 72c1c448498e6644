using Markdig;

namespace Samsyn.Together.Preparation;

/// <summary>Markdown from content files as HTML; HTML within it is shown as text, since a region edits these files and not programs.</summary>
static class MarkdownText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static string Html(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
