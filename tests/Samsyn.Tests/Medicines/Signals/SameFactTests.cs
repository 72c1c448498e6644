using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Signals;

namespace Samsyn.Tests.Medicines.Signals;

public sealed class SameFactTests
{
    static readonly Organisation Hospital = new() { Code = "H", Name = "H", Kind = OrganisationKind.Hospital };
    static readonly Organisation Other = new() { Code = "O", Name = "O", Kind = OrganisationKind.Hospital };
    static readonly Dictionary<string, MeasureDefinition> Measures = new[]
    {
        Measure("adalimumab", Direction.Higher, "L04AB04"), Measure("tnf-cost", Direction.Lower, "L04AB"), Measure("meropenem", Direction.Lower, "J01DH02"), Measure("returned", Direction.Lower),
    }.ToDictionary(m => m.Code);

    [Fact]
    public void A_change_of_product_moves_its_share_and_the_price_of_a_dose_and_is_one_signal()
    {
        var told = Assert.Single(SameFact.Of([Told("tnf-cost", Hospital, 12, 200, 160), Told("adalimumab", Hospital, 11, 3, 85)], Measures));

        // The larger change is told, the other named with it
        Assert.Equal("adalimumab", told.Told.Measure);
        Assert.Equal(["adalimumab", "tnf-cost"], told.All.Select(f => f.Measure));
    }

    [Fact]
    public void What_went_the_wrong_way_is_told_before_what_went_the_right_one() =>
        Assert.Equal("tnf-cost", Assert.Single(SameFact.Of([Told("adalimumab", Hospital, 11, 3, 85), Told("tnf-cost", Hospital, 11, 160, 200)], Measures)).Told.Measure);

    [Fact]
    public void Other_medicines_another_place_and_another_time_are_other_facts()
    {
        Assert.Equal(2, SameFact.Of([Told("adalimumab", Hospital, 11, 3, 85), Told("meropenem", Hospital, 11, 4, 6)], Measures).Count);
        Assert.Equal(2, SameFact.Of([Told("adalimumab", Hospital, 11, 3, 85), Told("tnf-cost", Other, 11, 200, 160)], Measures).Count);
        Assert.Equal(2, SameFact.Of([Told("adalimumab", Hospital, 11, 3, 85), Told("tnf-cost", Hospital, 5, 200, 160)], Measures).Count);
    }

    [Fact]
    public void What_counts_all_medicines_has_no_neighbours() => Assert.False(SameFact.AreNeighbours(Measures["returned"], Measures["meropenem"]));

    static SharedCause Told(string measure, Organisation place, int month, double from, double to) =>
        new(new(measure, place, new(CauseKind.Step, to > from ? Way.Up : Way.Down, new(2025, month), new(2026, 10), from, to)), null, []);

    static MeasureDefinition Measure(string code, Direction direction, params string[] atc) => new()
    {
        Code = code, Name = new LocalText(code), Direction = direction, Numerator = new() { Quantity = MeasureQuantity.Ddd, Events = new([new() { Atc = atc }], []) },
    };
}
