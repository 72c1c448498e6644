using Samsyn.Events.Freshness;
using Samsyn.Events.Store;
using Samsyn.Kernel.Time;
using Found = Samsyn.Kernel.Pages.Freshness;

namespace Samsyn.Tests.Events.Freshness;

/// <summary>Expected is who delivered each of the twelve months before its pause began; who pauses is late for three months and then taken to have stopped.</summary>
public sealed class FreshnessRuleTests
{
    static readonly Month Now = new(2025, 7);

    [Fact]
    public void Where_nothing_was_delivered_there_is_no_last_month() => Assert.Equal(Found.Nothing, FreshnessRule.Of([], Now));

    [Fact]
    public void All_have_delivered_and_the_month_is_over() =>
        Assert.Equal(new Found(new(2025, 6), new(2025, 6), new(2025, 6), 0), FreshnessRule.Of([.. Delivered("A", "2024-06", "2025-06"), .. Delivered("B", "2024-06", "2025-06")], Now));

    [Fact]
    public void The_month_that_is_not_over_is_not_complete() =>
        Assert.Equal(new Found(new(2025, 7), new(2025, 6), new(2025, 6), 0), FreshnessRule.Of(Delivered("A", "2024-06", "2025-07"), Now));

    [Fact]
    public void One_that_is_late_keeps_its_months_provisional()
    {
        var found = FreshnessRule.Of([.. Delivered("A", "2024-01", "2025-06"), .. Delivered("B", "2024-01", "2025-04")], Now);

        Assert.Equal(new Found(new(2025, 6), new(2025, 4), new(2025, 4), 1), found);
        Assert.True(found.IsProvisional(new(2025, 5)));
        Assert.False(found.IsProvisional(new(2025, 4)));
    }

    [Theory]
    [InlineData(8, "2025-04")] // one of nine is more than a tenth
    [InlineData(9, "2025-06")]
    public void One_late_among_ten_does_not_hold_the_others_back(int others, string nearly)
    {
        var deliveries = Enumerable.Range(0, others).SelectMany(i => Delivered($"D{i}", "2024-01", "2025-06")).Concat(Delivered("late", "2024-01", "2025-04"));

        var found = FreshnessRule.Of(deliveries, Now);

        Assert.Equal(nearly, found.NearlyComplete?.ToString());
        Assert.Equal(new(2025, 4), found.LastComplete);
    }

    [Theory]
    [InlineData("2025-05", 0), InlineData("2025-06", 1), InlineData("2025-08", 1), InlineData("2025-09", 0)]
    public void A_pause_is_lateness_for_three_months_and_then_an_end(string month, int late) // the last delivery is for May
    {
        Assert.True(Month.TryParse(month, out var asked));

        Assert.Equal(late, FreshnessRule.LateIn(Delivered("A", "2024-06", "2025-05"), asked).Count);
    }

    [Theory]
    [InlineData("2024-06", 1), InlineData("2024-07", 0)]
    public void Twelve_unbroken_months_make_one_expected_and_eleven_do_not(string first, int late) =>
        Assert.Equal(late, FreshnessRule.LateIn(Delivered("A", first, "2025-05"), new(2025, 6)).Count);

    [Fact]
    public void One_that_delivers_now_and_then_is_never_late() =>
        Assert.Empty(FreshnessRule.LateIn([.. Delivered("A", "2024-01", "2024-11"), .. Delivered("A", "2025-01", "2025-05")], new(2025, 6)));

    [Fact]
    public void Any_kind_of_event_is_a_delivery() =>
        Assert.Empty(FreshnessRule.LateIn([.. Delivered("A", "2024-01", "2025-05"), new("A", MedicineEventKind.Discard, new(2025, 6), 1)], new(2025, 6)));

    [Fact]
    public void A_month_ahead_of_the_clock_is_a_slip_and_does_not_count() =>
        Assert.Equal(new Month(2025, 6), FreshnessRule.Of([.. Delivered("A", "2024-01", "2025-06"), new("A", MedicineEventKind.Purchase, new(2052, 6), 1)], Now).Last);

    static IEnumerable<Delivery> Delivered(string organisation, string first, string last)
    {
        Assert.True(Month.TryParse(first, out var from) & Month.TryParse(last, out var to));
        return new Period(from, to).Months().Select(m => new Delivery(organisation, MedicineEventKind.Purchase, m, 10));
    }
}
