using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures;
using Samsyn.Tests.Medicines.DailyDoses;

namespace Samsyn.Tests.Medicines.Measures.Coverage;

/// <summary>Each result says of how many of its events the amount is known.</summary>
public sealed class MeasureCoverageTests
{
    static readonly DoseUnits Units = DoseUnits.Load();

    const string Events = """
        atc      route        quantity  unit    strength  ddd
        J01CA04  oral         3         tablet  500 mg    .
        J01CA04  oral         3         tablet  1 g       2
        J01CA04  oral         3         tablet  strong    .
        J01CA04  intravenous  1         vial    1 g       1
        J01CA04  intravenous  .         vial    1 g       .
        """;

    static readonly EventFilter All = new([new()], []), ByVein = new([new() { Routes = ["intravenous"] }], []);

    [Fact]
    public async Task With_an_index_what_it_counts_is_known_too()
    {
        var value = await Value(new() { Quantity = MeasureQuantity.Ddd, Events = All, Ddds = DddRule.Usual });

        // 3 × 500 mg of 1.5 g, and what deliveries tell
        Assert.Equal((4m, 0.6m), (value.Numerator, value.Coverage));
    }

    [Fact]
    public async Task Without_one_only_what_deliveries_tell()
    {
        var value = await Value(new() { Quantity = MeasureQuantity.Ddd, Events = All });

        Assert.Equal((3m, 0.4m), (value.Numerator, value.Coverage));
    }

    [Fact]
    public async Task A_ratio_has_that_of_the_side_of_which_less_is_known()
    {
        var value = await Value(new() { Quantity = MeasureQuantity.Ddd, Events = ByVein, Ddds = DddRule.Usual }, new() { Quantity = MeasureQuantity.Ddd, Events = All, Ddds = DddRule.Usual });

        // 1 of 2 by vein, 3 of 5 in all
        Assert.Equal((25m, 0.5m), (value.Value, value.Coverage));
    }

    [Fact]
    public async Task Milligrams_are_known_where_a_strength_can_be_read()
    {
        var value = await Value(new() { Quantity = MeasureQuantity.Mg, Events = All });

        Assert.Equal((1500m + 3000 + 1000, 0.6m), (value.Numerator, value.Coverage));
    }

    [Fact]
    public async Task What_is_only_counted_has_none()
    {
        Assert.Null((await Value(new() { Quantity = MeasureQuantity.Events, Events = All })).Coverage);
        Assert.Null((await Value(new() { Quantity = MeasureQuantity.Ddd, Events = new([new() { Atc = ["L01"] }], []) })).Coverage);
    }

    static async Task<MeasureValue> Value(MeasureFigure numerator, MeasureFigure? denominator = null)
    {
        var index = DddFiles.Index("atc,route,ddd,unit\nJ01CA04,O,1.5,g\n");
        using var store = new ExampleEventStore(ExampleTable.Read(Events).Events, new MedicineAmounts(Units, AdministrationRoutes.Load(), _ => Task.FromResult(index)));
        var measure = new MeasureDefinition { Code = "tried", Name = new("tried"), Numerator = numerator, Denominator = denominator, Per = 100 };
        var question = new MeasureQuestion(new(ExampleTable.Sometime, ExampleTable.Sometime), new Dictionary<string, IReadOnlyList<string>> { [ExampleTable.Somewhere] = [ExampleTable.Somewhere] });
        var values = await new MeasureRun(store, Units).Values([measure], question, new ActivityBook([], OrganisationTree.Empty), TestContext.Current.CancellationToken);
        return Assert.Single(values["tried"]);
    }
}
