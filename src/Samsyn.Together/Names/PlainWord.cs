using System.Globalization;
using System.Text;

namespace Samsyn.Together.Names;

/// <summary>One word of a text as it stands there, and in small letters without signs: <c>Ögats</c> is <c>ogats</c>. Pure.</summary>
/// <param name="Plain">
/// Only a–z and 0–9 of Latin words, spelt as they sound alike in Swedish, Danish, Norwegian and English: æ is a, ø is o, c is k or s, x is ks, ph is f, th is t.
/// So evolocumab is evolokumab, and recept is resept.
/// </param>
/// <param name="At">Where it begins in the text.</param>
sealed record PlainWord(string Written, string Plain, int At)
{
    /// <summary>The words of a text; letters and digits make a word, all else parts words.</summary>
    public static IReadOnlyList<PlainWord> Of(string text)
    {
        var words = new List<PlainWord>();
        // Composed, or a letter and its sign would be two
        text = text.Normalize(NormalizationForm.FormC);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark)) end++;
            if (end > at) words.Add(new(text[at..end], Plainly(text[at..end]), at));
            at = Math.Max(end, at + 1);
        }
        return words;
    }

    public static string Plainly(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
            plain.Append(c switch
            {
                'æ' => "a", 'ø' => "o", 'œ' => "o", 'ß' => "ss", 'ð' => "d", 'þ' => "th", 'ł' => "l",
                _ => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? "" : c.ToString(),
            });
        return Spelt(plain.ToString());
    }

    static string Spelt(string plain)
    {
        var spelt = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            var next = i + 1 < plain.Length ? plain[i + 1] : '\0';
            switch (plain[i], next)
            {
                case ('p', 'h'): spelt.Append('f'); i++; break;
                case ('t', 'h'): spelt.Append('t'); i++; break;
                case ('c', 'h' or 'k'): spelt.Append('k'); i++; break;
                case ('c', 'e' or 'i' or 'y'): spelt.Append('s'); break;
                case ('c', _): spelt.Append('k'); break;
                case ('x', _): spelt.Append("ks"); break;
                default: spelt.Append(plain[i]); break;
            }
        }
        return spelt.ToString();
    }
}
