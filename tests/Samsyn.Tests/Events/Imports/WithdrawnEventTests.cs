using Samsyn.Events.Imports;
using Samsyn.Events.Store;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Imports;

/// <summary>A FHIR resource that was entered in error takes its event back; sent again, it is an event again.</summary>
public sealed class WithdrawnEventTests
{
    [Theory, BothDatabases]
    public async Task A_withdrawn_event_is_gone_from_now_on_and_back_when_it_is_sent_again(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);

        Assert.Equal("2 read: 2 accepted", await Import(house, Dispense("a", "completed", 20), Dispense("b", "completed", 3)));
        Assert.Equal("1 read: 1 corrected", await Import(house, Dispense("a", "entered-in-error", 20)));
        Assert.Equal(3, await house.Total(Quantity.Units));
        Assert.Equal(1, await house.Total(Quantity.Events));
        Assert.Equal("1 read: 1 accepted", await Import(house, Dispense("a", "completed", 20)));
        Assert.Equal("1 read: 1 corrected", await Import(house, Dispense("a", "entered-in-error", 20)));
        Assert.Equal("1 read: 1 accepted", await Import(house, Dispense("a", "completed", 21)));

        foreach (var (import, units) in new[] { (1, 23m), (2, 3m), (3, 23m), (4, 3m), (5, 24m) })
            Assert.Equal(units, await house.Total(Quantity.Units, s => s with { AsOfImport = import }));
    }

    [Fact]
    public async Task What_the_store_does_not_hold_cannot_be_taken_back()
    {
        await using var house = await EventHouse.Make();
        await Import(house, Dispense("a", "completed", 20));
        await Import(house, Dispense("a", "entered-in-error", 20));

        var run = await house.ImportFile(house.File("f.ndjson", Dispense("a", "entered-in-error", 20) + "\n" + Dispense("x", "entered-in-error", 1)));

        Assert.Equal("2 read: 2 rejected", ImportHistoryTests.Counts(run));
        Assert.Equal([$"1 {RejectCodes.NothingToTakeBack}", $"2 {RejectCodes.NothingToTakeBack}"], (await ImportRejectTests.Opened(house, run)).Select(r => $"{r.Line} {r.Code}"));
        Assert.Null(await house.Total(Quantity.Events));
    }

    [Fact]
    public async Task A_withdrawal_in_the_same_file_as_its_event_is_a_contradiction_and_not_a_repetition()
    {
        await using var house = await EventHouse.Make();

        var run = await house.ImportFile(house.File("f.ndjson", Dispense("a", "completed", 20) + "\n" + Dispense("a", "entered-in-error", 20)));

        Assert.Equal("2 read: 1 accepted, 1 rejected", ImportHistoryTests.Counts(run));
        Assert.Equal([$"2 {RejectCodes.SameIdOtherContent}"], (await ImportRejectTests.Opened(house, run)).Select(r => $"{r.Line} {r.Code}"));
    }

    static async Task<string> Import(EventHouse house, params string[] resources) =>
        ImportHistoryTests.Counts(await house.ImportFile(house.File("f.ndjson", string.Join('\n', resources))));

    static string Dispense(string id, string status, int tablets) => $$"""
        {"resourceType":"MedicationDispense","id":"{{id}}","status":"{{status}}","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"J01CA08"}]},"quantity":{"value":{{tablets}}},"whenHandedOver":"2025-03-04"}
        """;
}
