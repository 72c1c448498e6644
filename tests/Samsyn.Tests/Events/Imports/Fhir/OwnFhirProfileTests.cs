using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Fhir;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;

namespace Samsyn.Tests.Events.Imports.Fhir;

/// <summary>A source with systems of its own comes in by its profile, without code.</summary>
public sealed class OwnFhirProfileTests
{
    const string Profile = """
        format: fhir
        source: my-hospital
        person: local
        fhir:
          code_systems:
            - { system: "https://h.example/atc", meaning: atc }
            - { system: "https://h.example/items", meaning: local, name: item }
          identity_systems:
            - { system: "https://h.example/cpr", country: dk }
          hand_out_codes: [take-home]
          default_organisation: AHH
          largest_resource_bytes: 2000
        """;

    const string Dispense = """
        {"resourceType":"MedicationDispense","id":"ID","status":"completed","whenHandedOver":"2025-03-04","category":{"coding":[{"code":"take-home"}]},
         "medicationCodeableConcept":{"coding":[{"system":"https://h.example/atc","code":"J01CA08"},{"system":"https://h.example/items","code":"7"}]},
         "subject":{"identifier":{"system":"https://h.example/cpr","value":"PERSON"}},"quantity":{"value":20}}
        """;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Codes_persons_hand_outs_and_the_organisation_are_read_as_the_profile_says()
    {
        await using var house = await EventHouse.Make();
        var file = house.File("own.ndjson", Line("d1", "0101001234") + Line("d2", "not a number") + Line("d3", "0101001234" + new string(' ', 2000)));

        var run = await house.ImportFile(file, house.File("my-hospital.yaml", Profile));

        Assert.Equal((ImportState.Committed, "my-hospital", 3, 1), (run.State, run.Source, run.RowsRead, run.Accepted));
        Assert.Equal([$"2 {RejectCodes.PersonInvalid}", $"3 {FhirRejects.TooLarge}"], await Rejects(house));
        Assert.Equal(["hand-out 1"], await house.By(Grouping.Kind, Quantity.Events));
        Assert.Equal(["AHH 1"], await house.By(Grouping.Organisation, Quantity.Events));
        Assert.Equal(["J01CA08 1"], await house.By(Grouping.Atc, Quantity.Events));
        Assert.Equal(["item:7 1"], await house.By(Grouping.Product, Quantity.Events));
    }

    static string Line(string id, string person) =>
        Dispense.ReplaceLineEndings("").Replace("ID", id, StringComparison.Ordinal).Replace("PERSON", person, StringComparison.Ordinal) + "\n";

    static Task<List<string>> Rejects(EventHouse house) => house.Get<SamsynDb, List<string>>(async db =>
        [.. (await db.Set<ImportReject>().OrderBy(r => r.Line).ToListAsync(Cancel)).Select(r => $"{r.Line} {r.Code}")]);
}
