using Samsyn.Events.Store;

namespace Samsyn.Tests.Events.Store;

/// <summary>Filters on single figures of a question, where the ledger makes them hard.</summary>
public sealed class EventFilterTests
{
    [Theory]
    [InlineData(Quantity.Units, 300)]
    [InlineData(Quantity.Persons, 1)]
    public async Task What_was_corrected_is_taken_back_by_a_filter_on_the_quantity_too(Quantity quantity, int expected)
    {
        await using var house = await EventHouse.Make();
        await house.Import("""
            id  kind        time        organisation  atc      quantity  person
            1   administer  2025-01-15  AHH           J01CA08  500       p
            2   administer  2025-01-15  AHH           J01CA08  300       q
            """);
        // The event is still in the ledger, with a row of -500 that takes it back
        await house.Import("""
            id  kind        time        organisation  atc      quantity  person
            1   administer  2025-01-15  AHH           J01CA08  20        p
            """);

        var large = new EventFilter([new() { DoseFrom = 100 }], []);
        var table = await house.Ask(new(new() { Period = EventHouse.Always }, [new(quantity, large)], []));

        Assert.Equal(expected, Assert.Single(table.Rows).Values[0]);
    }

    [Fact]
    public async Task The_same_figure_asked_twice_is_answered_twice()
    {
        await using var house = await EventHouse.Make();
        await house.Import("""
            id  kind        time              organisation  atc      quantity  person  order_id
            1   administer  2025-01-15T08:00  AHH           N02AA01  5         p       R1
            2   administer  2025-01-15T09:00  AHH           N05BA01  5         p       R2
            3   administer  2025-01-16T08:00  AHH           N02AA01  5         q       R3
            """);

        EventFilter Of(string atc) => new([new() { Atc = [atc] }], []);
        Summed[] Asked() =>
        [
            new(Quantity.Persons, Of("N02A")), new(Quantity.PersonsWithBoth, Of("N02A")) { Then = Of("N05B") }, new(Quantity.Courses, Of("N02A")) { Then = Of("N05B") },
            new(Quantity.Orders, Of("N02A")),
        ];
        var table = await house.Ask(new(new() { Period = EventHouse.Always }, [.. Asked(), .. Asked()], [Grouping.Organisation]));

        decimal?[] once = [2, 1, 2, 2];
        Assert.Equal([.. once, .. once], Assert.Single(table.Rows).Values);
    }
}
