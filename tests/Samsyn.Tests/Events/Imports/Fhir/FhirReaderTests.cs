using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Fhir;
using Samsyn.Events.Persons;
using static Samsyn.Tests.Events.Imports.Fhir.FhirRow;

namespace Samsyn.Tests.Events.Imports.Fhir;

/// <summary>What each resource becomes, and why some become nothing.</summary>
public sealed class FhirReaderTests
{
    [Fact]
    public void A_prescription_has_its_own_id_as_order_and_the_ordered_amount_as_written()
    {
        var row = One("""
            {"resourceType":"MedicationRequest","id":"rx1","status":"active","intent":"order","authoredOn":"2025-03",
             "medicationCodeableConcept":{"coding":[
               {"system":"urn:oid:1.2.752.129.2.1.5.1","code":"19770615000037","display":"Alvedon"},
               {"system":"http://www.whocc.no/atc","code":"N02BE01","display":"paracetamol"},
               {"system":"urn:oid:1.2.752.129.2.1.5.2","code":"19770615100098","display":"Alvedon 500 mg"}],"text":"Alvedon tabl"},
             "subject":{"reference":"Patient/p1"},"requester":{"reference":"Organization/W12","display":"Ward 12"},
             "reasonCode":[{"coding":[{"system":"http://snomed.info/sct","code":"25064002"},{"system":"http://hl7.org/fhir/sid/icd-10","code":"R51"}]}],
             "dosageInstruction":[{"route":{"coding":[{"code":"PO","display":"Oral"}]},"doseAndRate":[{"doseQuantity":{"value":2}}]}],
             "dispenseRequest":{"quantity":{"value":1.50,"unit":"box","system":"http://unitsofmeasure.org","code":"{box}"}}}
            """.ReplaceLineEndings(""));
        Assert.Null(row.Problem);
        Assert.Equal(
            [
                (EventField.SourceId, "MedicationRequest/rx1"), (EventField.Kind, "prescribe"), (EventField.Time, "2025-03"), (EventField.Organisation, "W12"),
                (EventField.OrganisationName, "Ward 12"), (EventField.Product, "19770615100098"), (EventField.ProductName, "Alvedon 500 mg"),
                (EventField.Atc, "N02BE01"), (EventField.Substance, "paracetamol"), (EventField.Route, "Oral"), (EventField.Quantity, "1.50"),
                (EventField.Unit, "{box}"), (EventField.Person, "p1"), (EventField.Indication, "R51"), (EventField.OrderId, "rx1"),
            ],
            row.Fields.Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void A_dispense_at_discharge_is_a_hand_out_and_takes_the_contained_medication()
    {
        var row = One("""
            {"resourceType":"MedicationDispense","id":"d1","status":"completed","whenPrepared":"2025-03-04T08:00:00Z","whenHandedOver":"2025-03-04T10:00:00+01:00",
             "category":{"coding":[{"code":"discharge"}]},"medicationReference":{"reference":"#m"},"location":{"identifier":{"value":"SE2321000016-1"}},
             "authorizingPrescription":[{"reference":"https://ehr.example/fhir/MedicationRequest/rx1/_history/3"}],"quantity":{"value":28,"unit":"tablet"},
             "contained":[{"resourceType":"Organization","id":"o"},{"id":"m","code":{"text":"Metformin"},"form":{"text":"Tablet"},"batch":{"lotNumber":"L7"},
              "ingredient":[{"itemCodeableConcept":{"text":"metformin"},"strength":{"numerator":{"value":250,"unit":"mg"},"denominator":{"value":5,"unit":"ml"}}}],"resourceType":"Medication"}]}
            """.ReplaceLineEndings(""));
        Assert.Null(row.Problem);
        Assert.Equal("hand-out", row[EventField.Kind]);
        Assert.Equal("2025-03-04T10:00:00+01:00", row[EventField.Time]);
        Assert.Equal("SE2321000016-1", row[EventField.Organisation]);
        Assert.Equal("rx1", row[EventField.OrderId]);
        Assert.Equal("Metformin", row[EventField.ProductName]);
        Assert.Equal("metformin", row[EventField.Substance]);
        Assert.Equal("250 mg/5 ml", row[EventField.Strength]);
        Assert.Equal("Tablet", row[EventField.Form]);
        Assert.Equal("L7", row[EventField.Batch]);
    }

    [Fact]
    public void An_administration_takes_its_dose_and_the_organisation_of_its_encounter()
    {
        var rows = Read("""
            {"resourceType":"Encounter","id":"e1","serviceProvider":{"reference":"Organization/ICU","display":"Intensive care"}}
            {"resourceType":"Medication","id":"m1","code":{"coding":[{"system":"http://www.whocc.no/atc","code":"J01DH02","display":"meropenem"}]}}
            {"resourceType":"MedicationAdministration","id":"a1","status":"completed","medicationReference":{"reference":"Medication/m1"},"context":{"reference":"Encounter/e1"},"effectivePeriod":{"start":"2025"},"dosage":{"dose":{"value":1.0e3,"unit":"mg"}},"request":{"reference":"MedicationRequest/rx9"},"statusReason":[{"text":"given late"}]}
            """);
        Assert.Equal([FhirRejects.OtherType, FhirRejects.Medication, null], rows.Select(r => r.Problem));
        Assert.Equal(("administer", "2025", "1.0e3", "mg"), (rows[2][EventField.Kind], rows[2][EventField.Time], rows[2][EventField.Quantity], rows[2][EventField.Unit]));
        Assert.Equal(("J01DH02", "meropenem"), (rows[2][EventField.Atc], rows[2][EventField.Substance]));
        Assert.Equal(("ICU", "Intensive care"), (rows[2][EventField.Organisation], rows[2][EventField.OrganisationName]));
        Assert.Equal(("rx9", "given late"), (rows[2][EventField.OrderId], rows[2][EventField.Reason]));
    }

    [Fact]
    public void Medications_of_another_file_are_found_when_that_is_read_first()
    {
        const string request = """{"resourceType":"MedicationDispense","id":"d","status":"completed","medicationReference":{"reference":"urn:uuid:77"}}""";
        Assert.Equal(FhirRejects.MedicationNotFound, One(request).Problem);
        var referenced = new ReferencedResources();
        using var medications = new MemoryStream("""{"resourceType":"Medication","id":"77","code":{"coding":[{"system":"urn:oid:1.2.246.537.6.55","code":"446393"}]}}"""u8.ToArray());
        referenced.ReadAll(medications, new(), CancellationToken.None);
        Assert.Equal("446393", One(request, new() { Referenced = referenced })[EventField.Product]);
    }

    [Theory]
    [InlineData("""{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1659131"}]}""", "rxnorm:1659131")]
    [InlineData("""{"coding":[{"system":"https://hospital.example/items","code":"7"},{"code":"8"}]}""", "https://hospital.example/items|7")]
    [InlineData("""{"coding":[{"code":"8"}]}""", "8")]
    [InlineData("""{"coding":[{"system":"http://snomed.info/sct","display":"no code"},{"system":"http://snomed.info/sct","code":"2"}]}""", "snomed:2")]
    public void A_local_code_keeps_its_system_before_it(string concept, string product) =>
        Assert.Equal(product, One(Supply($"\"suppliedItem\":{{\"itemCodeableConcept\":{concept}}}"))[EventField.Product]);

    [Theory]
    [InlineData("""{"identifier":{"system":"urn:oid:1.2.208.176.1.2","value":"2110625629"}}""", "2110625629", Country.Denmark)]
    [InlineData("""{"reference":"Patient/4","identifier":{"system":"urn:oid:1.2.752.129.2.1.3.1","value":"198112289874"}}""", "198112289874", Country.Sweden)]
    [InlineData("""{"reference":"Patient?identifier=urn:oid:1.2.246.21|131052-308T"}""", "131052-308T", Country.Finland)]
    [InlineData("""{"reference":"Patient/4","identifier":{"system":"http://mrn","value":"5"}}""", "4", null)]
    [InlineData("""{"identifier":{"system":"http://mrn","value":"5"}}""", "http://mrn|5", null)]
    [InlineData("""{"reference":"Group/4"}""", null, null)]
    public void A_patient_is_an_identity_number_where_the_system_says_so_else_a_local_id(string subject, string? person, Country? country)
    {
        var row = One(Supply($"\"patient\":{subject}"));
        Assert.Null(row.Problem);
        Assert.Equal((person, country), (row[EventField.Person], row.Country));
    }

    [Fact]
    public void A_contained_patient_gives_identity_number_birth_date_and_sex()
    {
        var row = One(Supply("""
            "patient":{"reference":"#p"},"contained":[{"resourceType":"Patient","id":"p","birthDate":"1952-10-13","gender":"female",
            "identifier":[{"system":"http://mrn","value":"1"},{"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"15108695088"}]}]
            """.ReplaceLineEndings("")));
        Assert.Equal(("15108695088", Country.Norway, "1952-10-13", "F"), (row[EventField.Person], row.Country, row[EventField.BirthDate], row[EventField.Sex]));
    }

    [Theory]
    [InlineData("MedicationRequest", "draft", FhirRejects.Draft), InlineData("MedicationRequest", "unknown", FhirRejects.StatusUnknown)]
    [InlineData("MedicationDispense", "preparation", FhirRejects.NotYet), InlineData("MedicationDispense", "declined", FhirRejects.NeverHappened)]
    [InlineData("MedicationDispense", "stopped", null), InlineData("MedicationAdministration", "in-progress", null)]
    [InlineData("MedicationAdministration", "not-done", FhirRejects.NotDone), InlineData("SupplyDelivery", "abandoned", FhirRejects.NeverHappened)]
    [InlineData("Patient", "active", FhirRejects.OtherType), InlineData("Bundle", "x", FhirRejects.Bundle)]
    public void A_status_says_whether_it_happened(string type, string status, string? problem) =>
        Assert.Equal(problem, One($$$"""{"resourceType":"{{{type}}}","id":"1","status":"{{{status}}}","intent":"order","type":{"coding":[{"code":"medication"}]}}""").Problem);

    [Fact]
    public void What_was_entered_in_error_or_cancelled_before_use_is_taken_back()
    {
        var rows = Read("""
            {"resourceType":"MedicationAdministration","id":"1","status":"entered-in-error"}
            {"resourceType":"MedicationRequest","id":"1","status":"cancelled","medicationReference":{"reference":"Medication/gone"}}
            """);
        Assert.All(rows, r => Assert.True(r is { Withdrawn: true, Problem: null }));
        Assert.Equal(["MedicationAdministration/1", "MedicationRequest/1"], rows.Select(r => r[EventField.SourceId]));
    }

    [Theory]
    [InlineData("\"intent\":\"plan\"", FhirRejects.IntentNotOrder), InlineData("\"intent\":\"order\",\"doNotPerform\":true", FhirRejects.DoNotPerform)]
    [InlineData("\"intent\":\"order\",\"implicitRules\":\"http://x\"", FhirRejects.ImplicitRules), InlineData("\"intent\":\"order\",\"status\":\"active\"", FhirRejects.Shape)]
    [InlineData("\"intent\":\"order\",\"subject\":\"Patient/1\"", FhirRejects.Shape), InlineData("\"intent\":\"order\",\"subject\":null", null)]
    [InlineData("\"intent\":\"order\",\"dispenseRequest\":{\"quantity\":{\"value\":\"5\"}}", FhirRejects.Shape)]
    [InlineData("\"intent\":\"order\",\"dispenseRequest\":{\"quantity\":{\"value\":5,\"comparator\":\"<\"}}", FhirRejects.Comparator)]
    [InlineData("\"intent\":\"order\",\"modifierExtension\":[{\"url\":\"http://x/not\"}]", FhirRejects.Modifier)]
    [InlineData("\"intent\":\"order\",\"modifierExtensio\\u006e\":[{\"url\":\"http://x/not\"}]", FhirRejects.Modifier)]
    [InlineData("\"intent\":\"order\",\"modifierExtension\":[{\"url\":\"http://x/known\",\"valueBoolean\":true}]", null)]
    [InlineData("\"intent\":\"order\",\"dosageInstruction\":[{\"modifierExtension\":[{\"url\":\"http://x/known\"},{\"valueCode\":\"url\"}]}]", FhirRejects.Modifier)]
    [InlineData("\"intent\":\"order\",\"note\":[{\"text\":\"modifierExtension\"}]", null)]
    public void What_could_turn_the_meaning_round_is_not_taken(string elements, string? problem) =>
        Assert.Equal(problem, One("{\"resourceType\":\"MedicationRequest\",\"id\":\"1\",\"status\":\"active\"," + elements + "}",
            new() { KnownModifierExtensions = ["http://x/known"] }).Problem);

    [Theory]
    [InlineData("""{"resourceType":"SupplyDelivery","id":"1","type":{"coding":[{"code":"device"}]}}""", FhirRejects.Device)]
    [InlineData("""{"resourceType":"SupplyDelivery","id":"1","suppliedItem":{"itemCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"337388004"}]}}}""", FhirRejects.NotAMedicine)]
    [InlineData("""{"resourceType":"SupplyDelivery","id":"1","suppliedItem":{"itemCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"J01"}]}}}""", null)]
    [InlineData("""{"resourceType":"SupplyDelivery","status":"completed"}""", FhirRejects.NoId)]
    [InlineData("""{"resourceType":"MedicationRequest","id":"1"}""", FhirRejects.StatusMissing)]
    [InlineData("""[1,2]""", FhirRejects.NotAResource), InlineData("""{"a":1}""", FhirRejects.NotAResource)]
    public void A_delivery_of_anything_but_medicine_is_not_a_purchase_of_medicine(string line, string? problem) => Assert.Equal(problem, One(line).Problem);

    [Fact]
    public void Escaped_text_is_unescaped()
    {
        var row = One(Supply("""
            "destination":{"display":"V\u00e5rdcentral \"\u00d6st\"\n\ud83d\udc8a"},"\u0069dentifier":[{"value":"x"}]
            """.Trim()));
        Assert.Equal("Vårdcentral \"Öst\"\n💊", row[EventField.OrganisationName]);
    }

    [Fact]
    public void A_profile_may_say_what_systems_statuses_and_the_organisation_are()
    {
        var row = One("""{"resourceType":"MedicationDispense","id":"1","status":"in-progress","medicationCodeableConcept":{"coding":[{"system":"http://own","code":"J01CA08"}]}}""",
            new()
            {
                DefaultOrganisation = "AHH", Systems = [new("http://own", CodeMeaning.Atc)],
                Statuses = [new(ResourceKind.MedicationDispense, "in-progress")],
            });
        Assert.Null(row.Problem);
        Assert.Equal(("AHH", "J01CA08"), (row[EventField.Organisation], row[EventField.Atc]));
    }

    static string Supply(string elements) => "{\"resourceType\":\"SupplyDelivery\",\"id\":\"1\",\"type\":{\"coding\":[{\"code\":\"medication\"}]}," + elements + "}";
}
