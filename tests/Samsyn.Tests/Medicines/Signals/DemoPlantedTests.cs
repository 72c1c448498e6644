using Samsyn.Events.Freshness;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Demo;
using Samsyn.Medicines.Signals;
using static Samsyn.Tests.Medicines.Signals.DemoMeasures;

namespace Samsyn.Tests.Medicines.Signals;

/// <summary>What was planted in the demo region is found with any dice, and what is steady there is not told.</summary>
public abstract class DemoPlantedTests(DemoPlantedTests.OfSeed region)
{
    /// <summary>Looked at, month by month, as one would have seen it.</summary>
    const int Looked = 24;

    /// <summary>The seed of the demo itself.</summary>
    public sealed class WithTheOrdinarySeed(Ordinary region) : DemoPlantedTests(region), IClassFixture<Ordinary>;

    public sealed class WithAnotherSeed(Another region) : DemoPlantedTests(region), IClassFixture<Another>;

    public sealed class WithAThirdSeed(Third region) : DemoPlantedTests(region), IClassFixture<Third>;

    [Fact]
    public void The_late_change_to_the_biosimilar_is_a_step_up_in_the_lagging_hospital_or_its_departments()
    {
        var from = region.Measures.Findings.SwitchFrom(DemoFindings.LaggingHospital);
        var there = region.Measures.Seen(Ratio.Biosimilar, Looked).Where(s => s.Place.StartsWith("RN-BJO", StringComparison.Ordinal) && s.Signal.Since >= from.Plus(-Cause.Near)).ToList();

        var steps = there.FindAll(s => s.Signal.Kind == CauseKind.Step);

        // A department that changed twice as much as the hospital, or follows months later, has a signal of its own; and before it follows it stands apart from its like elsewhere
        Assert.True(steps.Count is >= 1 and <= 3 && steps.Exists(s => s.Signal.Since - from is >= -Cause.Near and <= 6) && steps.TrueForAll(s => s.Signal is { Way: Way.Up, To: > 60 })
            && there.Except(steps).All(s => s.Signal is { Kind: CauseKind.Apart, Way: Way.Down }), Told(there));
    }

    [Fact]
    public void The_change_of_the_others_is_told_in_its_time()
    {
        var from = region.Measures.Findings.SwitchFrom("NUS");
        var there = region.Measures.Seen(Ratio.Biosimilar, Looked).Where(s => !s.Place.StartsWith("RN-BJO", StringComparison.Ordinal)).ToList();

        Assert.True(there.Exists(s => s.Signal is { Kind: CauseKind.Step, Way: Way.Up, To: > 60 } && s.Signal.Since - from is >= -1 and <= 6), Told(there));
    }

    [Fact]
    public void Cefuroxime_giving_way_is_told_as_a_fall_and_never_as_a_rise()
    {
        var there = region.Measures.Seen(Ratio.Cefuroxime, Looked).Where(s => s.Place is "RN" or "RN-NUS" or "RN-HAV").ToList();

        Assert.True(there.Exists(s => s.Signal.Way == Way.Down) && !there.Exists(s => s.Signal is { Way: Way.Up, Kind: CauseKind.Step }), Told(there));
    }

    [Fact]
    public void The_pharmacy_that_throws_away_opened_packs_makes_its_hospital_stand_apart()
    {
        var there = region.Measures.Seen(Ratio.OpenedPacks, 1).Where(s => s.Signal.Kind == CauseKind.Apart).ToList();

        Assert.True(there is [{ Place: "RN-HAV", Signal.Way: Way.Up }] && there[0].Signal.To > 3 * there[0].Signal.From, Told(there));
    }

    [Fact]
    public void The_department_that_is_late_is_named() =>
        Assert.Equal([DemoFindings.LateDepartment], FreshnessRule.LateIn(region.Measures.Deliveries, new(2025, 10)));

    [Fact]
    public void What_is_steady_is_not_told()
    {
        // Whatever is cancelled or returned is left to the same dice every month and everywhere, and so are opened packs but for the one pharmacy's
        List<(string Place, Signal Signal)> told =
        [
            .. region.Measures.Seen(Ratio.Cancelled, Looked), .. region.Measures.Seen(Ratio.Returned, Looked),
            .. region.Measures.Seen(Ratio.OpenedPacks, Looked).Where(s => s.Place is not ("RN" or "RN-HAV" or "RN-HAV-APO")),
        ];
        var series = new[] { Ratio.Cancelled, Ratio.Returned, Ratio.OpenedPacks }.Sum(r => region.Measures.Courses(r, new(2025, 10)).Count);

        // One of five hundred looks at most: each series is looked at every month
        Assert.True(series > 100 && told.Count * 500 <= series * Looked, $"{told.Count} of {series} series: {Told(told)}");
    }

    static string Told(IEnumerable<(string Place, Signal Signal)> signals) =>
        string.Join("; ", signals.Select(s => FormattableString.Invariant($"{s.Place} {s.Signal.Measure} {s.Signal.Kind} {s.Signal.Way} {s.Signal.Since}–{s.Signal.Until} {s.Signal.From:0.0} to {s.Signal.To:0.0}")));

    /// <summary>Half of the region: as large as the opened packs of one pharmacy need.</summary>
    public abstract class OfSeed(int seed)
    {
        internal DemoMeasures Measures { get; } = Of(seed, 0.5);
    }

    public sealed class Ordinary() : OfSeed(20_260_101);
    public sealed class Another() : OfSeed(7);
    public sealed class Third() : OfSeed(31_415);
}
