using System.Globalization;
using System.Text.RegularExpressions;

namespace Samsyn.Medicines.Activity;

/// <summary>Reads the numbers of one file, whichever signs it puts before decimals and between thousands. Exact, and nothing is guessed.</summary>
/// <remarks>
/// Most numbers say themselves how they are meant: 12,5 and 1 234 and 1.234,5 can be read in one way only. 1.234 cannot; it is read as the file's other numbers
/// have the sign, and where they have it in neither way or in both, it is refused.
/// </remarks>
sealed partial class WrittenFigures
{
    /// <summary>DECIMAL(18, 6) in the database.</summary>
    const int MostWhole = 12, MostDecimals = 6;

    readonly HashSet<char> _decimalSigns = [], _thousandsSigns = [];

    /// <param name="all">Every number of the file; what is none says nothing.</param>
    public WrittenFigures(IEnumerable<string> all)
    {
        foreach (var match in all.Select(Match).Where(m => m.Success && !IsOpen(m)))
        {
            if (match.Groups["decimal"] is { Success: true } sign) _decimalSigns.Add(sign.Value[0]);
            if (match.Groups["between"] is { Success: true } between) _thousandsSigns.Add(between.Value[0]);
        }
    }

    /// <param name="text">The cell as it stands.</param>
    /// <param name="value">Without zeros at the end of its decimals; may be negative.</param>
    /// <returns>Null when it could be read, else why not, as the end of a text's key: number, ambiguous, too-large, too-precise.</returns>
    public string? Read(string text, out decimal value)
    {
        value = 0;
        var match = Match(text);
        if (!match.Success) return "number";
        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        var fraction = match.Groups["fraction"].Value;
        if (IsOpen(match))
        {
            var sign = match.Groups["between"].Value[0];
            var isDecimal = _decimalSigns.Contains(sign);
            var isThousands = _thousandsSigns.Contains(sign) || _decimalSigns.Any(other => other != sign);
            if (isDecimal == isThousands) return "ambiguous";
            if (isDecimal) (whole, fraction) = (whole[..^3], whole[^3..]);
        }
        (whole, fraction) = (whole.TrimStart('0'), fraction.TrimEnd('0'));
        if (whole.Length > MostWhole) return "too-large";
        if (fraction.Length > MostDecimals) return "too-precise";
        value = decimal.Parse(fraction.Length == 0 ? $"0{whole}" : $"0{whole}.{fraction}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (match.Groups["negative"].Success) value = -value;
        return null;
    }

    static Match Match(string text) => Number().Match(WideSpace().Replace(text.Trim(), " "));

    /// <summary>One sign, three digits after it, and nothing else to go by: 1.234.</summary>
    static bool IsOpen(Match match) =>
        match.Groups["between"].Value is "." or "," && !match.Groups["next"].Success && !match.Groups["decimal"].Success;

    // A number that begins with zero has no thousands: 0.125
    [GeneratedRegex("""
        ^ (?: (?<negative>[-\u2212]) | \+ )?
        (?<whole> [1-9][0-9]{0,2} (?<between>[ .,]) [0-9]{3} (?<next>\k<between>[0-9]{3})* | [0-9]* )
        (?: (?<decimal>(?!\k<between>)[.,]) (?<fraction>[0-9]+) )?
        (?<=[0-9]) \z
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\u00a0\u2009\u202f]")]
    private static partial Regex WideSpace();
}
