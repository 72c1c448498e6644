using Samsyn.Together.Preparation;

namespace Samsyn.Tests.Together.Exchange;

/// <summary>What anybody writes becomes a page and never a programme.</summary>
public sealed class PeoplesMarkdownTests
{
    [Theory]
    [InlineData("[see](javascript:alert(1))")]
    [InlineData("[see](JaVaScRiPt:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[see](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[see]\n\n[see]: javascript:alert(1)")]
    [InlineData("![see](javascript:alert(1))")]
    public void A_link_leads_to_pages_and_mail_alone(string markdown)
    {
        var html = MarkdownText.HtmlOfPeople(markdown);

        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"data", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[see](https://x.example/a)", "href=\"https://x.example/a\"")]
    [InlineData("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;")]
    [InlineData("# One", "<h2")]
    [InlineData("###### Six", "<h2")]
    [InlineData("# One\n\n#### Four", "<h3")]
    [InlineData("## Two\n\n### Three\n\n## Two again", "<h2>Two again")]
    // A picture elsewhere would tell its owner who reads
    [InlineData("![see](https://x.example/a.png)", "<a href=\"https://x.example/a.png\"")]
    public void What_is_harmless_stays(string markdown, string html) => Assert.Contains(html, MarkdownText.HtmlOfPeople(markdown), StringComparison.Ordinal);
}
