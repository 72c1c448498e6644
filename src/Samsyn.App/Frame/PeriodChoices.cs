using Samsyn.Kernel.Time;

namespace Samsyn.App.Frame;

/// <summary>The periods offered with one click, counted from the last month that has data, so that old data can be looked at too.</summary>
static class PeriodChoices
{
    /// <summary>From January of the last month's year to that month.</summary>
    public static Period YearSoFar(Month last) => new(new(last.Year, 1), last);

    public static Period YearBefore(Month last) => Period.Year(last.Year - 1);

    public static Period FiveYears(Month last) => new(last.Plus(-59), last);

    /// <summary>A calendar year is named by its number, one month by itself, all else by both ends.</summary>
    public static string Name(Period period, Func<Month, string> month) =>
        period == Period.Year(period.From.Year) ? $"{period.From.Year}"
        : period.Length == 1 ? month(period.From)
        : $"{month(period.From)} – {month(period.To)}";
}
