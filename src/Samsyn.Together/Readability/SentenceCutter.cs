using System.Text.RegularExpressions;

namespace Samsyn.Together.Readability;

/// <summary>Cuts a block into sentences. Pure.</summary>
/// <remarks>
/// A sentence ends at . ! ? or …, with the quotes and brackets that follow, before a space or the end; but not before a small letter, not after an abbreviation or an initial. A word or two without an end mark at
/// the end of a block belong to the sentence before.
/// </remarks>
static partial class SentenceCutter
{
    /// <summary>Abbreviations after which a sentence goes on, in Swedish, Danish, Norwegian and English.</summary>
    static readonly HashSet<string> GoOn = new(StringComparer.OrdinalIgnoreCase)
    {
        "bl.a", "ca", "cf", "d.v.s", "d.vs", "dr", "dvs", "e.g", "eks", "ekskl", "ev", "evt", "exkl", "f.eks", "f.ex", "fig", "fr", "ggr", "hr", "i.e", "inj", "inkl", "jf", "jfr", "kap", "kl", "m.h.t", "max", "mht", "min",
        "mr", "mrs", "ms", "nr", "p.g.a", "pga", "pr", "prof", "resp", "s.k", "st", "t.ex", "tab", "tel", "tlf", "vs",
    };

    /// <summary>Abbreviations that often stand last: a capital letter after them begins a sentence, a number does not.</summary>
    static readonly HashSet<string> MayEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.d", "etc", "kr", "m.fl", "m.m", "m.v", "mfl", "mg", "mio", "ml", "mm", "mv", "o.dyl", "o.l", "o.s.v", "ol", "osv", "pct", "stk",
    };

    public static IReadOnlyList<(string Sentence, bool IsEnded)> Of(string block)
    {
        var (found, from) = (new List<(string Sentence, bool IsEnded)>(), 0);
        foreach (Match end in End().Matches(block))
        {
            var to = end.Index + end.Length;
            if (!Ends(block, end, to)) continue;
            found.Add((block[from..to].Trim(), true));
            from = to;
        }
        if (block[from..].Trim() is not { Length: > 0 } rest) return found;
        if (found.Count > 0 && ReadText.Words(rest).Count < Passage.FewestUnended) found[^1] = ($"{found[^1].Sentence} {rest}", true);
        else found.Add((rest, false));
        return found;
    }

    static bool Ends(string block, Match end, int to)
    {
        var next = block[to..].TrimStart().TrimStart('"', '\'', '“', '”', '»', '«', '‘', '’', '(', '[', '–', '-', ' ');
        if (next.Length == 0) return true;
        if (char.IsLower(next[0])) return false;
        if (end.Groups["mark"].Value != ".") return true;
        var word = LastWord().Match(block[..end.Index]).Value;
        if (GoOn.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]))) return false;
        return !MayEnd.Contains(word) || char.IsLetter(next[0]);
    }

    [GeneratedRegex(@"(?<mark>[.!?…]+)[""'”’»«)\]]*(?=\s|$)")]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:\.[\p{L}\p{M}\p{N}]+)*$")]
    private static partial Regex LastWord();
}
