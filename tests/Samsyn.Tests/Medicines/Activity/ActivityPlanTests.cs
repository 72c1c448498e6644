using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using static Samsyn.Tests.Medicines.Activity.ActivityTables;

namespace Samsyn.Tests.Medicines.Activity;

public sealed class ActivityPlanTests
{
    static readonly Month January = new(2026, 1);

    [Fact]
    public void Figures_are_added_replaced_taken_back_or_left()
    {
        var plan = Plan(Figures(January, "A1 10 20 30"), """
            organisation,month,kind,value
            a1,2026-01,bed-days,10.0
            A1,2026-02,bed-days,21
            A1,2026-03,bed-days,missing
            A1,2026-04,bed-days,40
            A2,2026-04,bed-days,missing
            """);

        Assert.Empty(plan.Problems);
        Assert.Equal(("2026-04 40", "2026-02 21", "2026-03 ", 2), (Said(plan.Added), Said(plan.Changed), Said(plan.Removed), plan.Unchanged));
    }

    [Theory]
    [InlineData("X,2026-01,bed-days,1", "2 organisation unknown-organisation X")]
    [InlineData("B,2026-01,bed-days,1", "2 organisation out-of-reach B")]
    [InlineData("A1,2026-06,bed-days,1", "2 month not-begun 2026-06")]
    [InlineData("A1,2026-05,bed-days,1", "")]
    [InlineData("A1,2026-12,population,1", "")]
    [InlineData("A1,2026-01,bed-days,1\na1,2026-01,bed_days,1", "3 value twice bed-days A1 2026-01 2")]
    [InlineData("A1,2026-01,bed-days,1\nA1,2026-01,bed-days,-1", "3 value negative -1")]
    public void What_cannot_be_taken_is_told_with_its_place(string lines, string problems) =>
        Assert.Equal(problems, Problems(Plan([], $"organisation,month,kind,value\n{lines}\n", ["A", "A1", "A2"])));

    [Fact]
    public void Sums_of_those_below_are_refused_since_they_would_count_twice()
    {
        var plan = Plan(Figures(January, "A1 10 20 30"), """
            organisation,month,bed_days
            A,2026-01,15
            A2,2026-01,5
            A,2026-02,26
            A2,2026-02,6
            A,2026-03,37
            A2,2026-03,7
            """);

        Assert.Equal("2 organisation sum A 3", Problems(plan));
    }

    [Fact]
    public void A_department_with_beds_beside_those_of_its_wards_is_no_sum_even_where_one_month_happens_to_be()
    {
        var plan = Plan([], """
            organisation,month,bed_days
            A,2026-01,15
            A1,2026-01,15
            A,2026-02,0
            A1,2026-02,0
            A,2026-03,12
            A1,2026-03,16
            A,2026-04,11
            A1,2026-04,11
            """);

        Assert.True(plan.IsPossible);
    }

    [Fact]
    public void A_small_department_that_always_equals_its_only_ward_is_no_sum() =>
        Assert.True(Plan([], "organisation,month,bed_days,admissions,discharges\nA,2026-01,1,1,2\nA1,2026-01,1,1,2\nA,2026-02,1,2,1\nA1,2026-02,1,2,1\n").IsPossible);

    static ActivityPlan Plan(IEnumerable<ActivityFigure> stored, string csv, HashSet<string>? reach = null) =>
        ActivityPlan.Make(stored, ActivityCsv.Read(csv), Tree, reach, current: new(2026, 5));

    static string Said(IEnumerable<ActivityLine> lines) => string.Join('|', lines.Select(l => FormattableString.Invariant($"{l.Month} {l.Value}")));

    static string Problems(ActivityPlan plan) => string.Join('|', plan.Problems.Select(p => $"{p.Line} {p.Column} {p.Reason} {string.Join(' ', p.Holes)}"));
}
