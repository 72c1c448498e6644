using System.Globalization;

namespace Samsyn.Kernel.Texts;

/// <summary>Which language a reader gets: the one chosen on this site, else the browser's first that we have, else English.</summary>
public static class LanguageChoice
{
    /// <summary>Name of the cookie that holds the choice: en, sv, da or nb.</summary>
    public const string Cookie = "samsyn-language";

    /// <param name="chosen">What the cookie says, if there is one.</param>
    /// <param name="acceptLanguage">The browser's header, for example <c>nn-NO,sv;q=0.8</c>; all Norwegian is given bokmål.</param>
    public static string Choose(string? chosen, string? acceptLanguage)
    {
        if (chosen is not null && Languages.Cultures.ContainsKey(chosen)) return chosen;
        return (acceptLanguage ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Wish).Where(w => w.Weight > 0).OrderByDescending(w => w.Weight)
            .Select(w => Ours(w.Tag)).FirstOrDefault(l => l is not null)
            ?? Languages.Default;
    }

    static (string Tag, double Weight) Wish(string part)
    {
        var pieces = part.Split(';', StringSplitOptions.TrimEntries);
        var weight = pieces.Skip(1).FirstOrDefault(p => p.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) is not { } q ? 1
            : double.TryParse(q.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) ? given
            : 0;
        return (pieces[0], weight);
    }

    static string? Ours(string tag)
    {
        var language = tag.Split('-')[0].ToLowerInvariant();
        if (language is "no" or "nn") language = "nb";
        return Languages.Cultures.ContainsKey(language) ? language : null;
    }
}
