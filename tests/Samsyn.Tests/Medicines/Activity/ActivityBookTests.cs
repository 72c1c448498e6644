using CsCheck;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using static Samsyn.Tests.Medicines.Activity.ActivityTables;

namespace Samsyn.Tests.Medicines.Activity;

public sealed class ActivityBookTests
{
    static readonly Month January = new(2025, 1);
    static readonly string[] Three = ["A1", "A2", "B"];

    [Fact]
    public void A_sum_is_of_the_organisation_and_all_below_it_month_by_month()
    {
        var book = new ActivityBook(Figures(January, """
            A1  10   20.5  30
            A2   1    0     3
            B  100  100   100
            """), Tree);

        Assert.Equal([10m + 1, 20.5m + 0, 30m + 3], book.SumByMonth(Tree.Find("A")!, ActivityKind.BedDays, Months(3)));
        Assert.Equal([111m, 120.5m, 133m], book.SumByMonth(["A1", "A2", "B"], ActivityKind.BedDays, Months(3)));
    }

    [Fact]
    public void A_sum_is_missing_when_one_who_usually_reports_has_not()
    {
        var book = new ActivityBook(Figures(January, """
            A1  10  20  30  40
            A2   1   2   .   4
            """), Tree);

        Assert.Equal([11m, 22m, null, 44m], book.SumByMonth(Tree.Find("A")!, ActivityKind.BedDays, Months(4)));
    }

    [Fact]
    public void A_department_without_beds_is_not_missing_and_one_of_which_nothing_is_known_is_not_zero()
    {
        var book = new ActivityBook(Figures(January, "A1 10 20"), Tree);

        Assert.Equal([10m, 20m], book.SumByMonth(Tree.Find("A")!, ActivityKind.BedDays, Months(2)));
        Assert.Equal([null, null], book.SumByMonth(Tree.Find("A2")!, ActivityKind.BedDays, Months(2)));
        Assert.Equal([null, null], book.SumByMonth(Tree.Find("A")!, ActivityKind.Admissions, Months(2)));
    }

    [Fact]
    public void Before_its_first_report_an_organisation_is_not_expected()
    {
        var book = new ActivityBook(Figures(January, """
            A1  10  20  30
            A2   .   .   3
            """), Tree);

        Assert.Equal([10m, 20m, 33m], book.SumByMonth(Tree.Find("A")!, ActivityKind.BedDays, Months(3)));
    }

    [Fact]
    public void One_that_stops_is_missing_for_a_year()
    {
        var book = new ActivityBook(Figures(January, """
            A1  1  1 1 1 1 1 1 1 1 1 1 1  1  1
            A2  5
            """), Tree);

        Assert.Equal([6m, .. Enumerable.Repeat((decimal?)null, 12), 1m], book.SumByMonth(Tree.Find("A")!, ActivityKind.BedDays, Months(14)));
    }

    [Fact]
    public void One_that_has_closed_is_not_missing_and_a_report_that_came_all_the_same_counts()
    {
        var region = new Organisation { Code = "R", Name = "R", Kind = OrganisationKind.Region };
        var closed = new Organisation { Code = "C", Name = "C", Kind = OrganisationKind.Ward, ParentId = region.Id, ValidTo = new(2025, 4, 15) };
        var book = new ActivityBook(Figures(January, """
            R  1  1  1  1  1  1
            C  5  5  5  .  .  5
            """), new([region, closed]));

        // Open for half of April
        Assert.Equal([6m, 6m, 6m, null, 1m, 6m], book.SumByMonth(region, ActivityKind.BedDays, Months(6)));
    }

    [Fact]
    public void What_was_merged_into_another_is_counted_there()
    {
        var into = new Organisation { Code = "M", Name = "M", Kind = OrganisationKind.Department };
        var merged = new Organisation { Code = "D", Name = "D", Kind = OrganisationKind.Department, ValidTo = new(2025, 1, 31), SuccessorId = into.Id };
        var book = new ActivityBook(Figures(January, "M 10 14\nD 4"), new([into, merged]));

        Assert.Equal([14m, 14m], book.SumByMonth(into, ActivityKind.BedDays, Months(2)));
    }

    [Theory]
    [InlineData("1 1 1 1 1 1 1 1 1 1 1 1 .", true)] // twelve of twelve
    [InlineData("1 1 1 . 1 1 1 . 1 1 1 1 .", true)] // ten of twelve
    [InlineData(". 1 1 . 1 1 1 . 1 1 1 1 .", true)] // nine of the eleven since the first
    [InlineData("1 . 1 . 1 1 1 . 1 1 . 1 .", false)] // eight of twelve
    [InlineData("1 . . . . . . 1 . . . 1 .", false)] // now and then
    [InlineData(". . . . . . . . . . . 1 .", true)] // its first
    [InlineData("1 1 1 1 1 1 . . . . . . .", true)] // half a year ago, and always until then
    [InlineData("1 . . . . . . . . . . . .", true)] // a year ago
    [InlineData("1 . . . . . . . . . . . . .", false)] // longer ago
    [InlineData("1 1 1 1 1 . . . . . . . . . . . . . . . . . 1 .", false)] // has just begun again: one of twelve
    public void An_organisation_usually_reports_when_it_did_so_in_three_of_four_months(string reported, bool missing)
    {
        var months = reported.Split(' ').Length;
        var series = new ActivitySeries(Figures(January, "A1 " + reported), null);

        Assert.Equal(missing, series.IsMissing(January.Plus(months - 1)));
    }

    [Fact]
    public void Sums_are_those_of_a_slow_and_obvious_second_way() =>
        Reports.Sample(figures =>
        {
            var period = new Period(January, January.Plus(47));
            var sums = new ActivityBook(figures, Tree).SumByMonth(Three, ActivityKind.BedDays, period);
            return sums.SequenceEqual(period.Months().Select(m => Obvious(figures, m)));
        });

    [Fact]
    public void What_comes_later_changes_nothing_of_the_months_before() =>
        Gen.Select(Reports, Gen.Int[0, 47]).Sample((figures, cut) =>
        {
            var period = new Period(January, January.Plus(cut));
            var then = new ActivityBook(figures.Where(f => f.Month <= period.To), Tree).SumByMonth(Three, ActivityKind.BedDays, period);
            var now = new ActivityBook(figures, Tree).SumByMonth(Three, ActivityKind.BedDays, period);
            return then.SequenceEqual(now);
        });

    [Fact]
    public void The_sum_of_a_whole_is_the_sum_of_its_parts_where_none_of_them_is_missing() =>
        Reports.Sample(figures =>
        {
            var book = new ActivityBook(figures, Tree);
            var period = new Period(January, January.Plus(47));
            var parts = Three.Select(o => book.SumByMonth([o], ActivityKind.BedDays, period)).ToList();
            return book.SumByMonth(Three, ActivityKind.BedDays, period).Index().All(sum => sum.Item is null || sum.Item == parts.Sum(p => p[sum.Index] ?? 0));
        });

    /// <summary>Four years of three organisations, each reporting more or less often.</summary>
    static Gen<List<ActivityFigure>> Reports { get; } =
        from often in Gen.Double[0, 1].Array[3]
        from chances in Gen.Double[0, 1].Array[3 * 48]
        from values in Gen.Int[0, 500].Array[3 * 48]
        select (from i in Enumerable.Range(0, 3 * 48)
                where chances[i] < Math.Sqrt(often[i / 48])
                select Figure(Three[i / 48], January.Plus(i % 48), values[i])).ToList();

    /// <summary>As the rule is told, with nothing but lists.</summary>
    static decimal? Obvious(List<ActivityFigure> figures, Month month)
    {
        var now = figures.Where(f => f.Month == month).ToList();
        foreach (var organisation in figures.GroupBy(f => f.Organisation).Where(o => o.All(f => f.Month != month)))
        {
            if (organisation.Where(f => f.Month < month).MaxBy(f => f.Month)?.Month is not { } last || month - last > 12) continue;
            var months = Period.TwelveMonthsTo(last).Months().Where(m => m >= organisation.Min(f => f.Month)).ToList();
            if (months.Count(m => organisation.Any(f => f.Month == m)) >= 0.75 * months.Count) return null;
        }
        return now.Count == 0 ? null : now.Sum(f => f.Value);
    }

    static Period Months(int count) => new(January, January.Plus(count - 1));
}
