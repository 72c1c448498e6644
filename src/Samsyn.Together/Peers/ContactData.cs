using System.Text.RegularExpressions;

namespace Samsyn.Together.Peers;

/// <summary>Finds e-mail addresses and telephone numbers in what somebody wrote, so that neither side gives them away by a slip. Pure.</summary>
/// <remarks>A help for the one who writes, no guarantee: a number in words passes. Dates and times are no numbers to call.</remarks>
static partial class ContactData
{
    /// <summary>Fewer digits are no telephone number in the Nordic countries.</summary>
    const int FewestDigits = 7;

    public static bool IsIn(string text) =>
        Mail().IsMatch(text) || Digits().Matches(Dates().Replace(text, "|")).Any(m => m.Value.Count(char.IsAsciiDigit) >= FewestDigits);

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[^\s@]{2,}")]
    private static partial Regex Mail();

    [GeneratedRegex(@"\+?\(?\d[\d \-()/.]*\d")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./ ]\d{4}\b|\b\d{1,2}[.:]\d{2}\b|\b\d{4}\s*[-–]\s*\d{4}\b")]
    private static partial Regex Dates();
}
