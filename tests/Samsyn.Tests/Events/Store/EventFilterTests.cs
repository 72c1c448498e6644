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
}
