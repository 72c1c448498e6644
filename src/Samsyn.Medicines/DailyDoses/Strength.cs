using System.Globalization;
using System.Text.RegularExpressions;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>How much of each active substance there is in a unit or in a volume: 500 mg, 10 mg/ml, 1 g/200 mg, 40 mg/0.8 ml.</summary>
/// <param name="Parts">The substances' amounts, in the order written: the main one first.</param>
/// <param name="Per">In how much of what; null: in one unit.</param>
sealed partial record Strength(IReadOnlyList<Strength.Amount> Parts, Strength.Denominator? Per)
{
    public sealed record Amount(decimal Value, DoseUnit Unit);

    /// <param name="IsWritten">The number is written (…/0.8 ml), which says how much there is in all; "10 mg/ml" does not.</param>
    public sealed record Denominator(decimal Value, DoseUnit Unit, bool IsWritten);

    /// <summary>Reads a strength as registers and suppliers write it, with decimal point or comma; null: it cannot be read, or can be read in two ways.</summary>
    /// <remarks>
    /// "2.500 IE" may be two and a half or two thousand five hundred, and is not read. In "160/4.5 mcg/dose" the first number has the unit of the second.
    /// What stands in brackets is passed over.
    /// </remarks>
    public static Strength? Read(string? text, DoseUnits units)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var (strength, content) = CutContent(Brackets().Replace(text, " "));
        var pieces = strength.Split(['/', '+'], StringSplitOptions.TrimEntries).Select(p => Piece().Match(p)).ToList();
        if (pieces.Count == 0 || pieces.Any(p => !p.Success)) return null;

        var parts = new List<Amount>();
        Denominator? per = null;
        DoseUnit? unit = null;
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var (number, word) = (pieces[i].Groups["number"].Value, pieces[i].Groups["unit"].Value);
            if (word.Length > 0) unit = units.Find(word);
            if (unit is null) return null;
            if (number.Length == 0)
            {
                if (i == 0 || i < pieces.Count - 1) return null;
                per = new(1, unit, IsWritten: false);
                unit = null;
                continue;
            }
            if (Number(number) is not { } value || value <= 0) return null;
            if (i > 0 && i == pieces.Count - 1 && !IsSubstance(unit))
            {
                per = new(value, unit, IsWritten: true);
                unit = null;
                continue;
            }
            parts.Insert(0, new(value, unit));
        }
        return content is null ? new(parts, per) : Contained(parts, per, content, units);
    }

    /// <summary>"10 mg/ml, 5 ml" is 50 mg in 5 ml.</summary>
    static Strength? Contained(List<Amount> parts, Denominator? per, string content, DoseUnits units)
    {
        var piece = Piece().Match(content);
        if (per is null || !piece.Success || Number(piece.Groups["number"].Value) is not { } size) return null;
        if (units.Find(piece.Groups["unit"].Value) is not { } unit || units.Convert(size, unit, per.Unit) is not { } inPer) return null;
        return new([.. parts.Select(p => p with { Value = p.Value * inPer / per.Value })], new(inPer, per.Unit, IsWritten: true));
    }

    static (string Strength, string? Content) CutContent(string text) =>
        text.IndexOf(", ", StringComparison.Ordinal) is var at and > 0 ? (text[..at].Trim(), text[(at + 2)..].Trim()) : (text.Trim(), null);

    static bool IsSubstance(DoseUnit unit) => unit.Basis is not ("ml" or "hour" or "m") && !IsCounted(unit);

    static bool IsCounted(DoseUnit unit) =>
        unit.HoldsOneDose || unit.Name is "dose" or "actuation" or "drop" or "tablet" or "capsule" or "patch" or "unit dose" or "application";

    /// <summary>A number with decimal point or comma and with spaces or (repeated) points between thousands; null where both readings are possible.</summary>
    static decimal? Number(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (Thousands().IsMatch(plain)) plain = plain.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        else if (TwoWays().IsMatch(plain)) return null;
        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"^(?<number>\d[\d.,]*(?:[ \u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?)?\s*(?<unit>[^\d\s].*)?$")]
    private static partial Regex Piece();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^[1-9]\d{0,2}[.,]\d{2}0$")]
    private static partial Regex TwoWays();
}
