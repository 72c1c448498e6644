using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>The code of a measure: the name of its file and the end of its address.</summary>
static partial class MeasureCode
{
    const int Longest = 60;

    public static bool IsValid(string code) => code.Length <= Longest && Shape().IsMatch(code);

    /// <summary>A code made of a name: "Andel intravenöst, J01" becomes andel-intravenost-j01.</summary>
    public static string From(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Replace("ø", "o", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetterOrDigit(c)) plain.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        return plain.ToString()[..Math.Min(Longest, plain.Length)].Trim('-');
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Shape();
}
