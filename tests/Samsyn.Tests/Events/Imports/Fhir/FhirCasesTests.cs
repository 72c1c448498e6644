using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Fhir;

namespace Samsyn.Tests.Events.Imports.Fhir;

/// <summary>Real files: a synthetic population's bulk export, and the examples of the standard.</summary>
public sealed class FhirCasesTests
{
    [Theory]
    [InlineData("MedicationRequest", 3, null), InlineData("MedicationAdministration", 2, null)]
    [InlineData("SupplyDelivery", 13, FhirRejects.Device), InlineData("Patient", 3, FhirRejects.OtherType), InlineData("Encounter", 8, FhirRejects.OtherType)]
    public void Each_line_of_the_bulk_export_is_taken_or_told(string type, int count, string? problem)
    {
        var rows = Rows($"fhir/synthea/{type}.ndjson");
        Assert.Equal(Enumerable.Repeat(problem, count), rows.Select(r => r.Problem));
    }

    [Fact]
    public void An_administration_of_the_bulk_export_says_what_was_given_when_and_to_whom()
    {
        var row = Rows("fhir/synthea/MedicationAdministration.ndjson")[0];
        Assert.Equal("rxnorm:1659131", row[EventField.Product]);
        Assert.Equal("piperacillin 2000 MG / tazobactam 250 MG Injection", row[EventField.ProductName]);
        Assert.Equal("1963-01-14T03:52:55+10:00", row[EventField.Time]);
        Assert.Equal("f924fd7f-5920-5bdc-cd40-bb434aff1051", row[EventField.Person]);
        Assert.Null(row[EventField.Quantity]);
    }

    [Theory]
    [InlineData("medicationrequest0302", null), InlineData("medicationadministration0301", null), InlineData("medicationdispense0301", FhirRejects.NotYet)]
    [InlineData("medicationexample1", FhirRejects.Medication), InlineData("supplydelivery-example", FhirRejects.Device)]
    [InlineData("Encounter-For-Patient-f001", FhirRejects.OtherType), InlineData("questionnaire-example", FhirRejects.OtherType)]
    public void Each_example_of_the_standard_is_taken_or_told(string name, string? problem) =>
        Assert.Equal(problem, Assert.Single(Rows($"fhir/r4-examples/{name}.json")).Problem);

    [Fact]
    public void The_example_prescription_takes_its_contained_medication_and_its_ordered_amount()
    {
        var row = Rows("fhir/r4-examples/medicationrequest0302.json")[0];
        Assert.Equal(("MedicationRequest/medrx0302", "2015-01-15", "medrx0302"), (row[EventField.SourceId], row[EventField.Time], row[EventField.OrderId]));
        Assert.Equal(("snomed:324252006", "Azithromycin 250mg capsule (product)"), (row[EventField.Product], row[EventField.ProductName]));
        Assert.Equal(("6", "TAB", "Oral Route"), (row[EventField.Quantity], row[EventField.Unit], row[EventField.Route]));
        Assert.Equal(("pat1", "snomed:11840006"), (row[EventField.Person], row[EventField.Indication]));
    }

    [Fact]
    public void The_example_administration_says_dose_order_and_that_it_was_given_as_ordered()
    {
        var row = Rows("fhir/r4-examples/medicationadministration0301.json")[0];
        Assert.Equal(("ndc:0069-2587-10", "2015-01-15T14:30:00+01:00"), (row[EventField.Product], row[EventField.Time]));
        Assert.Equal(("500", "mg", "medrx0318"), (row[EventField.Quantity], row[EventField.Unit], row[EventField.OrderId]));
        Assert.Equal((null, "Given as Ordered"), (row[EventField.Indication], row[EventField.Reason]));
    }

    static List<FhirRow> Rows(string path) => FhirRow.Read(File.ReadAllBytes(CasesFolder.Path(path)));
}
