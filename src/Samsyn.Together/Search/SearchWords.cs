using System.Text;
using Samsyn.Together.Names;

namespace Samsyn.Together.Search;

/// <summary>What of a text is kept for searching: stems of the words that carry meaning, alike in Swedish, Danish, Norwegian and English. Pure.</summary>
/// <remarks>
/// The stems are cut by ourselves and not by the database, so that both databases find the same and a Dane finds what a Swede wrote where the words are kin:
/// longest ending first, never below four letters.
/// </remarks>
static class SearchWords
{
    const int ShortestStem = 4;

    /// <summary>As long as the longest text that somebody types to search by.</summary>
    const int MostAsked = 12;

    static readonly string[] Endings =
    [
        "ernas", "arnas", "ornas", "ernes", "heter", "heden", "heten", "erna", "arna", "orna", "erne", "enes", "andet", "ande", "ende", "ing", "ings", "ene", "ens", "ets", "ers", "ar", "er", "or",
        "en", "et", "na", "ne", "es", "a", "e", "n", "t", "s",
    ];

    static readonly HashSet<string> Stop = new[]
    {
        "och", "att", "det", "som", "den", "for", "med", "pa", "av", "ar", "inte", "till", "har", "kan", "ett", "man", "nar", "vid", "om", "fran", "eller", "men", "sa", "sig", "vi", "jag", "de", "dem",
        "deras", "var", "vara", "blir", "efter", "over", "under", "mer", "manga", "utan", "mellan", "ska", "skall", "behover", "og", "at", "der", "ikke", "til", "af", "fra", "er", "et", "en", "i",
        "hos", "nar", "eller", "skal", "kan", "bliver", "blev", "mange", "uden", "uten", "mellem", "mellom", "som", "jeg", "os", "oss", "the", "and", "of", "to", "in", "is", "are", "that", "for", "with",
        "on", "as", "by", "from", "or", "not", "be", "they", "their", "we", "who", "which", "when", "have", "has", "many", "more", "without", "between", "need", "needs", "it", "an", "this", "what",
    }.Select(PlainWord.Plainly).ToHashSet(StringComparer.Ordinal);

    /// <summary>In the order of the text, with repetitions: what comes often weighs more.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. PlainWord.Of(text).Select(w => w.Plain).Where(w => w.Length > 1 && !Stop.Contains(w)).Select(Stem).Where(s => s.All(char.IsAsciiLetterOrDigit))];

    /// <summary>Cut again and again, so that what was cut from a long form and the short form end alike.</summary>
    public static string Stem(string plain)
    {
        while (Endings.FirstOrDefault(e => plain.Length - e.Length >= ShortestStem && plain.EndsWith(e, StringComparison.Ordinal)) is { } ending)
            plain = plain[..^ending.Length];
        return plain;
    }

    /// <summary>What somebody searches by, each stem once; the last word may be half typed.</summary>
    public static IReadOnlyList<string> Asked(string? text) => [.. Of(text ?? "").Distinct(StringComparer.Ordinal).Take(MostAsked)];

    /// <summary>For the index: one line of stems.</summary>
    public static string Line(string text) => new StringBuilder().AppendJoin(' ', Of(text)).ToString();
}
