using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Samsyn.Kernel.Texts;

/// <summary>Which language a reader gets: the one chosen in this browser, else the one the person has chosen before, else the browser's first that we have, else English.</summary>
public static class LanguageChoice
{
    /// <summary>Name of the cookie that holds the choice: en, sv, da or nb.</summary>
    public const string Cookie = "samsyn-language";

    /// <param name="chosen">What the cookie says, if there is one.</param>
    /// <param name="person">What the one who has signed in chose, here or elsewhere.</param>
    /// <param name="acceptLanguage">The browser's header, for example <c>nn-NO,sv;q=0.8</c>; all Norwegian is given bokmål.</param>
    public static string Choose(string? chosen, string? person, string? acceptLanguage)
    {
        if (chosen is not null && Languages.Cultures.ContainsKey(chosen)) return chosen;
        if (person is not null && Languages.Cultures.ContainsKey(person)) return person;
        return (acceptLanguage ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Wish).Where(w => w.Weight > 0).OrderByDescending(w => w.Weight)
            .Select(w => Ours(w.Tag)).FirstOrDefault(l => l is not null)
            ?? Languages.Default;
    }

    /// <summary>From here to the end of the request, or to where it is said anew, words and numbers are the reader's.</summary>
    public static void Speak(HttpRequest request, string? person)
    {
        var language = Choose(request.Cookies[Cookie], person, request.Headers.AcceptLanguage);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.Cultures[language]);
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
