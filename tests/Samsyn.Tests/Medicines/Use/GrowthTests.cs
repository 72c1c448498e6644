using CsCheck;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Use;

namespace Samsyn.Tests.Medicines.Use;

public sealed class GrowthTests
{
    static readonly Month October = new(2026, 10);

    /// <summary>Every month of the years ending in October, each with one twelfth of what the year uses.</summary>
    static MonthlyUse Years(params decimal[] years)
    {
        var first = October.Plus(1 - 12 * years.Length);
        var months = Enumerable.Range(0, 12 * years.Length).Select(i => new UseRow(first.Plus(i), "J01CA08", years[i / 12] / 12)).ToList();
        return new(months, months.Select(m => m.Month));
    }

    [Theory]
    [InlineData(106, 100, 0.06)]
    [InlineData(94, 100, -0.06)]
    [InlineData(0, 100, -1)]
    public void Change_is_what_came_on_top_as_a_share_of_what_was(decimal now, decimal before, decimal change) =>
        Assert.Equal(change, Growth.Change(now, before));

    [Fact]
    public void Change_from_nothing_or_from_missing_is_missing()
    {
        Assert.Null(Growth.Change(5, 0));
        Assert.Null(Growth.Change(5, null));
        Assert.Null(Growth.Change((decimal?)null, 5));
    }

    [Theory]
    [InlineData("2026-01", "2026-10", "2025-01..2025-10")]
    [InlineData("2025-11", "2026-10", "2024-11..2025-10")]
    [InlineData("2025-01", "2026-01", "2023-01..2024-01")] // 13 months: one year earlier would overlap
    public void A_period_is_compared_with_the_same_months_before_it(string from, string to, string before)
    {
        Assert.True(Month.TryParse(from, out var first));
        Assert.True(Month.TryParse(to, out var last));
        Assert.Equal(before, Growth.Before(new(first, last)).ToString());
    }

    [Fact]
    public void Change_needs_every_month_of_both_periods()
    {
        var whole = Years(100, 120);
        var gap = new MonthlyUse(Period.TwelveMonthsTo(October).Months().Select(m => new UseRow(m, "J01", 10)), whole.Delivered.Where(m => m != new Month(2025, 3)));

        Assert.Equal(0.2m, decimal.Round(Growth.Change(whole, "J01", Period.TwelveMonthsTo(October))!.Value, 10));
        Assert.Null(Growth.Change(gap, "J01", Period.TwelveMonthsTo(October)));
    }

    [Fact]
    public void Growth_per_year_over_two_years_that_double_is_the_root_of_two() =>
        Assert.Equal(0.41421356m, decimal.Round(Growth.PerYear(100, 200, 2)!.Value, 8));

    [Fact]
    public void Spending_on_Danish_hospital_medicine_grew_7_8_per_cent_a_year() // 4.3 to 7.9 billion DKK, 2007 to 2015, the ministries' report of 2016
        => Assert.InRange(Growth.PerYear(4.3m, 7.9m, 8)!.Value, 0.077m, 0.080m);

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, 2)]
    [InlineData(5, 4)]
    [InlineData(6, 5)]
    [InlineData(8, 5)]
    public void Growth_per_year_looks_back_five_years_or_as_many_whole_ones_as_there_are(int years, int? back) =>
        Assert.Equal(back, Growth.ComparableYears(Years([.. Enumerable.Repeat(12m, years)]), October));

    [Fact]
    public void Growth_per_year_from_zero_is_missing() => Assert.Null(Growth.PerYear(Years(0, 50, 100), "J01", October));

    [Fact]
    public void Growing_so_much_a_year_from_the_first_gives_the_last() =>
        Gen.Select(Gen.Double[0.01, 1e9], Gen.Double[0.01, 1e9], Gen.Int[2, 5]).Sample((first, last, years) =>
        {
            var perYear = (double)Growth.PerYear((decimal)first, (decimal)last, years)!.Value;
            var grown = first;
            for (var year = 0; year < years; year++) grown *= 1 + perYear;
            return Math.Abs(grown - last) <= last * 1e-6;
        });

    [Fact]
    public void The_period_before_never_overlaps_and_begins_in_the_same_calendar_month() =>
        Gen.Select(Gen.Int[2000 * 12, 2100 * 12], Gen.Int[0, 80]).Sample((start, more) =>
        {
            var from = new Month(start / 12, start % 12 + 1);
            var period = new Period(from, from.Plus(more));
            var before = Growth.Before(period);
            return before.To < period.From && before.Length == period.Length && before.From.Number == period.From.Number && period.From - before.To <= 12;
        });
}
