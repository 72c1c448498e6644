using CsCheck;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Recommendations;

namespace Samsyn.Tests.Medicines.Recommendations;

public sealed class AdoptionTests
{
    static readonly DateOnly Start = new(2025, 3, 1);

    /// <summary>From December 2024; of 100 in each month, a dash where nothing was delivered.</summary>
    static List<FollowedMonth> Months(string followed) =>
        [.. followed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((f, i) => f == "-"
            ? new FollowedMonth(new Month(2024, 12).Plus(i), null, null)
            : new FollowedMonth(new Month(2024, 12).Plus(i), decimal.Parse(f, System.Globalization.CultureInfo.InvariantCulture), 100))];

    static Adoption Of(string followed, decimal? target = 0.9m, DateOnly? by = null, Month? last = null)
    {
        var months = Months(followed);
        return Adoption.Of(months, Start, target, by, last ?? months[^1].Month);
    }

    [Fact]
    public void Weeks_are_counted_from_the_start_along_straight_lines_between_the_middles_of_months()
    {
        //                 dec jan feb | mar apr may jun
        var adoption = Of("10  10  10    30  40  60  90");

        // Half of the way from 10 to 90 is 50: halfway from 16 April (day 46) to 16 May (day 76); 90 is the share of June, whose middle, the 16th, is day 107
        Assert.Equal((0.1m, 61 / 7m, 107 / 7m), (adoption.Before, adoption.WeeksToHalf, adoption.WeeksToTarget));
        Assert.Equal(new DateOnly(2025, 6, 16), adoption.ReachedOn);
        Assert.Equal((40 + 60 + 90) / 300m, adoption.Now);
    }

    [Fact]
    public void A_target_that_is_not_reached_is_missed_by_the_time_from_its_day_to_the_end_of_the_last_month()
    {
        var adoption = Of("10 10 10 30 40 60 70 75 76 77 78 78", by: new(2025, 6, 1));

        // From 1 June to 30 November
        Assert.Equal((TargetState.Missed, 182, 6), (adoption.State, adoption.DaysLate, adoption.MonthsLate));
        Assert.Null(adoption.WeeksToTarget);
    }

    [Fact]
    public void A_target_reached_after_its_day_is_late_by_the_days_between()
    {
        var adoption = Of("10 10 10 30 40 60 90", by: new(2025, 6, 1));

        Assert.Equal((TargetState.ReachedLate, 15), (adoption.State, adoption.DaysLate));
    }

    [Theory]
    [InlineData("10 10 10 30 40 60 90", "2025-06-16", TargetState.Reached)]
    [InlineData("10 10 10 30 40 60 90", null, TargetState.Reached)]
    [InlineData("10 10 10 30 40 60", "2025-06-01", TargetState.Underway)]
    [InlineData("10 10 10 30 40 60", null, TargetState.Underway)]
    [InlineData("10 10 10 - - -", "2025-04-01", TargetState.Unknown)]
    public void The_state_is_told_by_the_target_and_its_day(string followed, string? by, object state) =>
        Assert.Equal(state, Of(followed, by: by is null ? null : DateOnly.Parse(by, System.Globalization.CultureInfo.InvariantCulture)).State);

    [Fact]
    public void Without_a_target_there_is_a_share_and_no_way()
    {
        var adoption = Of("10 10 10 30 40 60", target: null);

        Assert.Equal((TargetState.NoTarget, (decimal?)null, (decimal?)null), (adoption.State, adoption.WeeksToHalf, adoption.WeeksToTarget));
        Assert.Equal(130 / 300m, adoption.Now);
    }

    [Fact]
    public void Who_followed_before_the_start_needed_no_time()
    {
        var adoption = Of("95 95 95 96 96 96");

        Assert.Equal((0m, 0m), (adoption.WeeksToHalf, adoption.WeeksToTarget));
    }

    [Fact]
    public void A_month_without_delivery_is_bridged_and_not_zero()
    {
        var adoption = Of("10 10 10 30 - 70");

        // 50 is halfway from 16 March (day 15) to 16 May (day 76)
        Assert.Equal((15 + 30.5m) / 7, adoption.WeeksToHalf);
        Assert.Equal(100 / 200m, adoption.Now);
    }

    [Fact]
    public void Where_nothing_is_known_before_the_start_half_of_the_way_is_not_known()
    {
        var adoption = Of("- - - 30 95");

        Assert.Equal((null, null), (adoption.Before, adoption.WeeksToHalf));
        // 90 is 60 of 65 from 30 to 95, in 31 days from day 15
        Assert.Equal(15 + 31 * 60m / 65, adoption.WeeksToTarget!.Value * 7, 20);
    }

    [Fact]
    public void Months_after_the_last_do_not_count() => Assert.Null(Of("10 10 10 30 40 95", last: new(2025, 4)).WeeksToTarget);

    [Fact]
    public void Over_months_that_are_hidden_no_weeks_are_told()
    {
        var months = Months("10 10 10 30 - 60 90");
        months[4] = months[4] with { IsHidden = true };

        var adoption = Adoption.Of(months, Start, 0.9m, null, months[^1].Month);

        Assert.Equal((null, null, (60 + 90) / 200m), (adoption.WeeksToHalf, adoption.WeeksToTarget, adoption.Now));
    }

    static readonly Gen<List<FollowedMonth>> AnyMonths =
        from followed in Gen.Int[-1, 10].Array[4, 20]
        select followed.Select((f, i) => new FollowedMonth(new Month(2024, 12).Plus(i), f < 0 ? null : f, f < 0 ? null : 10)).ToList();

    [Fact]
    public void Half_of_the_way_never_takes_longer_than_the_whole() =>
        AnyMonths.Sample(months =>
        {
            var adoption = Adoption.Of(months, Start, 0.8m, null, months[^1].Month);
            if (adoption is { Before: < 0.8m, WeeksToTarget: { } whole }) Assert.True(adoption.WeeksToHalf <= whole);
            if (adoption.WeeksToTarget is { } weeks) Assert.InRange(adoption.ReachedOn!.Value.DayNumber - Start.DayNumber, weeks * 7 - 0.001m, weeks * 7 + 1);
            Assert.Equal(adoption.State == TargetState.Reached, adoption.WeeksToTarget is not null && months.Any(m => m.Month >= new Month(2025, 3) && m.Share is not null));
        });

    [Fact]
    public void The_day_is_that_found_by_going_through_the_days_one_by_one() =>
        AnyMonths.Sample(months => Assert.Equal(DayByDay(months, 0.8m), Adoption.Of(months, Start, 0.8m, null, months[^1].Month).ReachedOn));

    /// <summary>Slow and obvious: what the line says on each day, and the first day on which that is enough.</summary>
    static DateOnly? DayByDay(List<FollowedMonth> months, decimal level)
    {
        var points = new SortedDictionary<DateOnly, decimal>();
        var before = months.Where(m => m.Month < new Month(2025, 3) && m.Share is not null).ToList();
        if (before.Count > 0) points[Start] = before.Sum(m => m.Followed!.Value) / before.Sum(m => m.Total!.Value);
        foreach (var m in months.Where(m => m.Month >= new Month(2025, 3) && m.Share is not null)) points[Adoption.Middle(m.Month)] = m.Share!.Value;
        for (var day = Start; points.Count > 0 && day <= points.Keys.Max(); day = day.AddDays(1))
        {
            if (points.TryGetValue(day, out var there) && there >= level) return day;
            if (!points.Keys.Any(k => k <= day) || !points.Keys.Any(k => k > day)) continue;
            var (left, right) = (points.Last(p => p.Key <= day), points.First(p => p.Key > day));
            var share = left.Value + (right.Value - left.Value) * (day.DayNumber - left.Key.DayNumber) / (right.Key.DayNumber - left.Key.DayNumber);
            if (share >= level - 1e-20m) return day;
        }
        return null;
    }
}
