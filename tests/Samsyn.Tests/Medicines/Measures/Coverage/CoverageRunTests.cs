using Samsyn.Events.Store;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Coverage;
using Samsyn.Tests.Medicines.DailyDoses;

namespace Samsyn.Tests.Medicines.Measures.Coverage;

public sealed class CoverageRunTests
{
    static readonly EventSet Always = new() { Period = new(ExampleTable.Sometime, ExampleTable.Sometime) };
    static readonly DoseUnits Units = DoseUnits.Load();

    static readonly DddIndex Index = DddFiles.Index("atc,route,ddd,unit\nJ01CA04,O,1.5,g\n");

    const string Events = """
        atc      route  quantity  unit    strength  ddd
        J01CA04  oral   3         tablet  500 mg    .
        J01CA04  oral   3         tablet  1 g       2
        J01CA04  oral   3         tablet  strong    .
        J01CA04  oral   3         tablet  .         .
        J01CA04  oral   .         tablet  500 mg    .
        J01CA04  oral   100       ml      50 mg/ml  .
        L01FF02  .      1         vial    100 mg    .
        """;

    [Fact]
    public async Task DDDs_are_delivered_or_counted_from_the_index_or_missing_for_a_reason()
    {
        var coverage = await Ask((run, set) => run.Ddds(new() { Quantity = MeasureQuantity.Ddd, Events = Any, Ddds = DddRule.Usual }, set, TestContext.Current.CancellationToken));

        Assert.Equal((7, 1, 2), (coverage!.Events, coverage.Delivered, coverage.Counted));
        Assert.Equal(3 / 7m, coverage.Share);
        Assert.Equal(["atc-without-ddd 1 L01FF02", "quantity-missing 1 J01CA04", "strength-missing 1 J01CA04", "strength-unreadable 1 J01CA04"], Told(coverage));
    }

    [Fact]
    public async Task Where_only_deliveries_count_the_others_are_not_delivered()
    {
        var coverage = await Ask((run, set) => run.Ddds(new() { Quantity = MeasureQuantity.Ddd, Events = Any }, set, TestContext.Current.CancellationToken));

        Assert.Equal(["not-delivered 6 J01CA04 L01FF02"], Told(coverage!));
    }

    [Fact]
    public async Task A_dose_that_cannot_be_told_is_outside_and_its_reason_is_told()
    {
        var filter = new EventFilter([new() { Atc = ["J01CA04"], DoseFrom = 1, DoseUnit = "g" }], []);

        var coverage = await Ask((run, set) => run.Ranges(new() { Quantity = MeasureQuantity.Doses, Events = filter }, set, TestContext.Current.CancellationToken));

        Assert.Equal((6, 3), (coverage!.Events, coverage.Counted));
        Assert.Equal(["quantity-missing 1 J01CA04", "strength-missing 1 J01CA04", "strength-unreadable 1 J01CA04"], Told(coverage));
    }

    [Fact]
    public async Task A_strength_of_another_kind_is_outside_and_its_reason_is_told()
    {
        var filter = new EventFilter([new() { Atc = ["J01CA04"], StrengthWithin = new(250, 750, "mg") }], []);

        var coverage = await Ask((run, set) => run.Ranges(new() { Quantity = MeasureQuantity.Doses, Events = filter }, set, TestContext.Current.CancellationToken));

        // Whether it lies within is another matter: 500 mg twice, and 1 g
        Assert.Equal((6, 3), (coverage!.Events, coverage.Counted));
        Assert.Equal(["strength-missing 1 J01CA04", "strength-other 1 J01CA04", "strength-unreadable 1 J01CA04"], Told(coverage));
    }

    [Fact]
    public async Task A_figure_that_asks_for_neither_has_no_coverage()
    {
        Assert.Null(await Ask((run, set) => run.Ddds(new() { Quantity = MeasureQuantity.Persons, Events = Any }, set, TestContext.Current.CancellationToken)));
        Assert.Null(await Ask((run, set) => run.Ranges(new() { Quantity = MeasureQuantity.Doses, Events = Any }, set, TestContext.Current.CancellationToken)));
    }

    static readonly EventFilter Any = new([new()], []);

    static async Task<FigureCoverage?> Ask(Func<CoverageRun, EventSet, Task<FigureCoverage?>> ask)
    {
        using var store = new ExampleEventStore(ExampleTable.Read(Events).Events, new MedicineAmounts(Units, AdministrationRoutes.Load(), _ => Task.FromResult(Index)));
        return await ask(new(store, Units), Always);
    }

    static IEnumerable<string> Told(FigureCoverage coverage) => coverage.Unknown.Select(u => $"{u.Why} {u.Events} {string.Join(' ', u.Atc)}");
}
