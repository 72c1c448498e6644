using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using static Samsyn.Tests.Medicines.Activity.ActivityTables;

namespace Samsyn.Tests.Medicines.Activity;

public sealed class ActivityTableTests
{
    static readonly Month January = new(2026, 1);

    [Fact]
    public void It_shows_who_reported_what_and_ends_at_the_last_report()
    {
        var table = Table("""
            A1  10  20  30  40
            A2   1   2   .   .
            """);

        Assert.Equal((January.Plus(3), January.Plus(1)), (table.Last, table.LastComplete));
        Assert.Equal((12, January.Plus(3)), (table.Months.Count, table.Months[^1]));
        Assert.Equal(["A1", "A2"], table.Rows.Select(r => r.Organisation.Code));
        Assert.Equal([new(1, false), new(2, false), new(null, true), new(null, true)], table.Rows[1].Cells.TakeLast(4));
        Assert.Equal([11m, 22m, null, null], table.Sums.TakeLast(4));
        Assert.Equal("A2", Assert.Single(table.Lacking).Organisation.Code);
    }

    [Fact]
    public void Months_that_have_not_begun_do_not_count_as_reached()
    {
        var table = ActivityTable.Of(new(Figures(January, "R 300000 300000 300000", ActivityKind.Population), Tree), ActivityKind.Population, Tree.Find("R")!, Tree,
            null, current: January.Plus(1));

        Assert.Equal((January.Plus(1), January.Plus(1)), (table.Last, table.LastComplete));
    }

    [Fact]
    public void A_month_after_the_last_report_is_missing_for_all_and_nobody_lacks_it()
    {
        var table = Table("A1 10 20", new Period(January, January.Plus(2)));

        Assert.Equal([10m, 20m, null], table.Sums);
        Assert.Empty(table.Lacking);
    }

    [Theory]
    [InlineData("A1 10\nA2 1", "A Hospital has bed days up to January 2026, from all who usually report.")]
    [InlineData("A1 10 20\nA2 1 .", "A Hospital has bed days up to February 2026; the last complete month is January 2026. Months are missing from Department A2.")]
    [InlineData("A1 10 . 3\nA2 1 2 3", "A Hospital has bed days up to March 2026; the last complete month is March 2026. Months are missing from Department A1.")]
    [InlineData("", "No bed days have been imported for A Hospital.")]
    public void How_far_the_figures_reach_and_who_lacks_them_is_a_sentence(string figures, string sentence)
    {
        using var words = new SentenceWords("en");
        var table = Table(figures);

        Assert.Equal(sentence, new ActivitySentence(words.Texts, words.Words).Of(table, ActivityKind.BedDays, [.. table.Rows.Select(r => r.Organisation.Name)], "A Hospital"));
    }

    static ActivityTable Table(string figures, Period? period = null) =>
        ActivityTable.Of(new(Figures(January, figures), Tree), ActivityKind.BedDays, Tree.Find("A")!, Tree, period, current: new(2026, 9));
}
