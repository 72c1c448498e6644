using Samsyn.Medicines.Signals;
using static Samsyn.Tests.Medicines.Signals.Series;

namespace Samsyn.Tests.Medicines.Signals;

public sealed class CauseSearchTests
{
    [Fact]
    public void A_step_is_told_with_its_first_month_and_both_levels()
    {
        // 36 months of 10 and 11, then 8 months of 16 and 17
        var cause = CauseSearch.In(Of([.. Flat(36), .. Flat(8, 16)]));

        Assert.Equal(new Cause(CauseKind.Step, Way.Up, First.Plus(36), First.Plus(43), 10.5, 16.5), cause);
    }

    [Fact]
    public void Two_months_outside_the_limits_are_a_step_that_begins()
    {
        // Mean moving range 1, so the limits of the first 26 months are 10.5 ± 2.66: 7.84 and 13.16
        var cause = CauseSearch.In(Of([.. Flat(36), 4, 5]));

        Assert.Equal(new Cause(CauseKind.Step, Way.Down, First.Plus(36), First.Plus(37), 10.5, 4.5), cause);
    }

    [Fact]
    public void One_month_outside_is_a_single_time_and_is_forgotten_after_three_months()
    {
        double[] months = [.. Flat(37), 15];

        Assert.Equal(new Cause(CauseKind.Single, Way.Up, First.Plus(37), First.Plus(37), 10.5, 15), CauseSearch.In(Of(months)));
        Assert.Equal(CauseKind.Single, CauseSearch.In(Of([.. months, 10, 11]))?.Kind);
        Assert.Null(CauseSearch.In(Of([.. months, 10, 11, 10])));
    }

    [Fact]
    public void A_drift_is_told_though_no_month_is_outside()
    {
        // The limits are 7.84 and 13.16; the values creep up to 13 and never pass them. The last three: 12.5, 13, 13
        var cause = CauseSearch.In(Of([.. Flat(36), 11.5, 12, 12, 12.5, 13, 13]));

        Assert.NotNull(cause);
        Assert.Equal((CauseKind.Drift, Way.Up), (cause.Kind, cause.Way));
        Assert.InRange(cause.Since - First, 33, 37);
        Assert.InRange(cause.From, 10.4, 10.6);
        Assert.Equal((12.5 + 13 + 13) / 3, cause.To, 9);
    }

    [Fact]
    public void A_step_more_than_a_year_old_is_no_news_and_does_not_hide_a_new_one()
    {
        double[] old = [.. Flat(24), .. Flat(24, 20)];

        Assert.Null(CauseSearch.In(Of(old)));
        Assert.Equal(new Cause(CauseKind.Step, Way.Up, First.Plus(48), First.Plus(57), 20.5, 26.5), CauseSearch.In(Of([.. old, .. Flat(10, 26)])));
    }

    [Fact]
    public void A_missing_month_is_passed_over_and_not_taken_for_zero() =>
        Assert.Null(CauseSearch.In(Of([.. Flat(30), double.NaN, .. Flat(7), double.NaN])));

    [Fact]
    public void What_has_not_been_delivered_for_a_quarter_tells_nothing_new() =>
        Assert.Null(CauseSearch.In(Of([.. Flat(36), .. Flat(8, 16), double.NaN, double.NaN, double.NaN])));

    [Fact]
    public void A_winter_is_no_signal()
    {
        // Four winters of three high months; the fifth is like them
        double[] year = [16, 16.5, 11, 10, 11, 10, 11, 10, 11, 10, 11, 16];
        double[] months = [.. year, .. year, .. year, .. year, 16, 16.5];

        Assert.All(AsItArrives(Of(months), from: 40), seen => Assert.Null(CauseSearch.In(seen)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    public void Fewer_than_thirteen_months_tell_nothing(int months) => Assert.Null(CauseSearch.In(Of(Flat(months).Select((v, i) => i == 11 ? 99 : v))));

    [Fact]
    public void A_series_that_never_varies_gives_no_single_time_but_a_step()
    {
        Assert.Null(CauseSearch.In(Of([.. Enumerable.Repeat(100.0, 40), 99])));
        Assert.Equal(CauseKind.Step, CauseSearch.In(Of([.. Enumerable.Repeat(100.0, 40), 80, 80]))?.Kind);
    }

    [Fact]
    public void White_noise_gives_a_signal_in_at_most_one_of_a_hundred_looks()
    {
        var kinds = Enumerable.Range(0, 1000).Select(seed => CauseSearch.In(Of(Noise(seed, 60)))?.Kind).ToList();

        Assert.True(kinds.Count(k => k is not null) <= 10, string.Join(", ", kinds.OfType<CauseKind>().CountBy(k => k)));
    }

    [Theory]
    [InlineData(3, 35, 65, 80)]
    [InlineData(4, 80, 90, 90)]
    [InlineData(-4, 80, 90, 90)]
    [InlineData(5, 93, 97, 97)]
    public void A_change_of_so_many_standard_deviations_is_told_in_two_months_or_three_once_and_where_it_began(double step, int inTwo, int inThree, int right)
    {
        var (two, three, rightly, several) = (0, 0, 0, 0);
        for (var seed = 0; seed < 100; seed++)
        {
            double[] months = [.. Noise(seed, 40), .. Noise(seed + 5000, 10, 20 + step)];
            List<Signal> signals = [];
            foreach (var seen in AsItArrives(Of(months), from: 40))
            {
                SignalsOf.Look(signals, seen);
                // Of two months the one before may be taken for the first
                var isTold = signals.Exists(s => s.Since >= First.Plus(39));
                if (seen.Months.Count == 42 && isTold) two++;
                if (seen.Months.Count == 43 && isTold) three++;
            }
            var way = step > 0 ? Way.Up : Way.Down;
            if (signals.Exists(s => s.Way == way && Math.Abs(s.Since - First.Plus(40)) <= 1)) rightly++;
            if (signals.Count(s => s.Since >= First.Plus(38)) > 1) several++;
        }

        Assert.True(two >= inTwo && three >= inThree && rightly >= right && several <= (Math.Abs(step) < 4 ? 10 : 1), $"{two} in two, {three} in three, {rightly} right, {several} several");
    }

    [Fact]
    public void A_switch_over_half_a_year_is_one_signal_however_often_one_looks()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var months = Noise(seed, 54, 0).Select((noise, i) => 5 + noise + 85 * Math.Clamp((i - 35) / 6.0, 0, 1));
            List<Signal> signals = [];
            foreach (var seen in AsItArrives(Of(months), from: 34)) SignalsOf.Look(signals, seen);

            var switched = Assert.Single(signals, s => s.Way == Way.Up && s.Until >= First.Plus(45));
            Assert.Equal(CauseKind.Step, switched.Kind);
            Assert.True(switched.To > 60);
            Assert.DoesNotContain(signals, s => s.Way == Way.Up && s != switched && s.Since >= First.Plus(35));
        }
    }
}
