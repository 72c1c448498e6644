using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>One month of a measure for programs. Money in whole units; null is missing, or hidden where it says so.</summary>
/// <param name="Provisional">Whether deliveries for the month are still missing.</param>
/// <param name="Hidden">Whether the numbers are of fewer than five persons and not shown to the one who asks.</param>
/// <param name="Coverage">Of the events whose DDDs or milligrams are summed, the share of which they are known, from 0 to 1; null where nothing is converted.</param>
sealed record MeasureNumber(string Organisation, string Month, decimal? Numerator, decimal? Denominator, decimal? Value, bool Provisional, bool Hidden, decimal? Coverage)
{
    public static MeasureNumber Of(string organisation, Month month, MeasureMonths months, bool provisional)
    {
        var value = months.Values.GetValueOrDefault(month);
        return new(organisation, month.ToString(), value?.Numerator, value?.Denominator, value?.Value, provisional, months.Hidden.Contains(month), value?.Coverage);
    }
}
