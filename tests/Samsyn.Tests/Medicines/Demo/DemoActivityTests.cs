using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Demo;

namespace Samsyn.Tests.Medicines.Demo;

public sealed class DemoActivityTests
{
    static readonly DemoOptions Options = new(1, 7, new(2025, 10, 31), "");
    static readonly IReadOnlyList<ActivityLine> Lines = ActivityCsv.Read(DemoActivity.Text(Options)).Lines;

    [Fact]
    public void The_same_seed_makes_the_same_figures_and_another_makes_others()
    {
        Assert.Equal(DemoActivity.Text(Options), DemoActivity.Text(Options));
        Assert.NotEqual(DemoActivity.Text(Options), DemoActivity.Text(Options with { Seed = 8 }));
    }

    [Fact]
    public void Beds_fit_a_region_of_three_hundred_thousand()
    {
        // About two beds for a thousand inhabitants, nine in ten of them taken
        var perDay = Of(ActivityKind.BedDays).Where(l => l.Month.Year == 2024).Sum(l => l.Value!.Value) / 366;
        Assert.InRange(perDay, 450, 650);
        Assert.Equal(300_000, Of(ActivityKind.Population).Single(l => l.Month == new Month(2025, 10)).Value);
    }

    [Fact]
    public void Winter_is_fuller_than_summer()
    {
        decimal PerDay(int month) => Of(ActivityKind.BedDays).Where(l => l.Month == new Month(2024, month)).Sum(l => l.Value!.Value) / DateTime.DaysInMonth(2024, month);
        Assert.True(PerDay(1) > PerDay(7) * 1.08m);
    }

    [Fact]
    public void The_late_department_is_late_here_too()
    {
        var reported = Of(ActivityKind.BedDays).Where(l => l.Organisation == DemoFindings.LateDepartment).Max(l => l.Month);
        Assert.Equal(new Month(2025, 8), reported);
        Assert.Equal(new Month(2025, 10), Lines.Max(l => l.Month));
    }

    [Fact]
    public void Where_there_are_no_beds_nothing_is_reported() =>
        Assert.DoesNotContain(Lines, l => l.Organisation is "RN-NUS-AKU" or "RN-NUS-RTG" or "RN-NUS-APO" || l.Organisation == DemoFindings.Merged);

    static IEnumerable<ActivityLine> Of(ActivityKind kind) => Lines.Where(l => l.Kind == kind);
}
