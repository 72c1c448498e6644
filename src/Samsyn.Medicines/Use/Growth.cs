using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Use;

/// <summary>How much more or less was used than before.</summary>
static class Growth
{
    public const int FewestYears = 2;
    public const int MostYears = 5;

    /// <summary>The period to compare with: the same calendar months as many whole years earlier as it takes not to overlap.</summary>
    public static Period Before(Period period) => Earlier(period, Years(period));

    /// <summary>How many years lie between a period and the one it is compared with: 1 for up to twelve months.</summary>
    public static int Years(Period period) => (period.Length + 11) / 12;

    /// <summary>Change as a share of what was before: 0.061 is 6.1 % more. Missing where there is nothing to compare with.</summary>
    public static decimal? Change(decimal? now, decimal? before) => now is { } n && before is > 0 ? n / before.Value - 1 : null;

    /// <summary>Change between two periods of one ATC group; missing unless both were delivered wholly.</summary>
    public static decimal? Change(MonthlyUse use, string prefix, Period period)
    {
        var before = Before(period);
        return use.IsWhole(period) && use.IsWhole(before) ? Change(use.In(prefix, period), use.In(prefix, before)) : null;
    }

    /// <summary>Over how many years growth per year can be told: the most, from five down to two, for which both the last twelve months and the same twelve
    /// months that many years earlier were delivered wholly. Null when there is no such number.</summary>
    public static int? ComparableYears(MonthlyUse use, Month last)
    {
        var year = Period.TwelveMonthsTo(last);
        if (!use.IsWhole(year)) return null;
        for (var years = MostYears; years >= FewestYears; years--)
            if (use.IsWhole(Earlier(year, years))) return years;
        return null;
    }

    /// <summary>Compound annual growth: (last ÷ first)^(1 ÷ years) − 1. Missing when either end is missing or not above zero.</summary>
    public static decimal? PerYear(decimal? first, decimal? last, int years) =>
        first is > 0 && last is > 0 && years > 0 ? (decimal)(Math.Pow((double)(last.Value / first.Value), 1.0 / years) - 1) : null;

    /// <summary>Compound annual growth of one ATC group over the comparable years before and including <paramref name="last"/>.</summary>
    public static decimal? PerYear(MonthlyUse use, string prefix, Month last)
    {
        if (ComparableYears(use, last) is not { } years) return null;
        var year = Period.TwelveMonthsTo(last);
        return PerYear(use.In(prefix, Earlier(year, years)), use.In(prefix, year), years);
    }

    static Period Earlier(Period period, int years) => new(period.From.Plus(-12 * years), period.To.Plus(-12 * years));
}
