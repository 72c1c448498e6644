using System.Net;
using System.Text.RegularExpressions;
using Samsyn.Kernel.Texts;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Texts;

/// <summary>Reads pages as someone whose browser asks for Swedish, and notices English.</summary>
static partial class SwedishReader
{
    /// <summary>Shorter English words may stand in Swedish ones, or be names.</summary>
    const int ShortestTelling = 18;

    /// <summary>Pieces of English texts, between their holes, that stand in no Swedish text.</summary>
    static readonly IReadOnlyList<string> English =
        [.. from key in Repository.Texts.Keys
            let swedish = Repository.Texts.Find(key, "sv")
            from piece in Hole().Split(Repository.Texts.Find(key, "en"))
            where piece.Trim().Length >= ShortestTelling && piece.Contains(' ', StringComparison.Ordinal) && !swedish.Contains(piece, StringComparison.Ordinal)
            select piece.Trim()];

    public static async Task<HttpClient> Swedish(this TestSite site, string? person = null)
    {
        var browser = person is null ? site.Browser() : await site.SignedIn(person);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("sv-SE,sv;q=0.9,en;q=0.5");
        return browser;
    }

    /// <summary>What a person sees of a page.</summary>
    public static string Seen(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Unseen().Replace(html, " "), " ")), " ");

    public static void AssertSwedish(string html, string where)
    {
        Assert.True(html.Contains("<html lang=\"sv\"", StringComparison.Ordinal), $"{where}: the page does not say that it is Swedish.");
        var seen = Seen(html);
        Assert.True(English.Where(e => seen.Contains(e, StringComparison.Ordinal)).ToList() is [], $"{where}: {string.Join(" | ", English.Where(e => seen.Contains(e, StringComparison.Ordinal)))}");
        Assert.False(Key().IsMatch(seen), $"{where}: a key instead of a text, {Key().Match(seen).Value}");
    }

    /// <summary>The forms of a page that change something: the name of each, or the address that it is sent to, without ids.</summary>
    public static IEnumerable<string> Forms(string html) =>
        from form in PostForm().Matches(html)
        let handler = Handler().Match(form.Value)
        let action = Action().Match(form.Groups["tag"].Value)
        select handler.Success ? Ids().Replace(handler.Groups["name"].Value, "") : Ids().Replace(action.Groups["path"].Value.Split('?')[0], "ID");

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"<(script|style|head)\b[\s\S]*?</\1>|<!--[\s\S]*?-->")]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\[[a-z]+(\.[a-z0-9-]+)+\]")]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<tag><form\b[^>]*method=""post""[^>]*>)[\s\S]*?</form>")]
    private static partial Regex PostForm();

    [GeneratedRegex("""name="_handler" value="(?<name>[^"]+)""")]
    private static partial Regex Handler();

    [GeneratedRegex("""action="(?<path>[^"]+)""")]
    private static partial Regex Action();

    [GeneratedRegex(@"-?[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\d+(?=/)|(?<=/demo/)\w+")]
    private static partial Regex Ids();
}
