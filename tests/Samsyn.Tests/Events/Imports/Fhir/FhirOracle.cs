using System.Text.Json.Nodes;
using Samsyn.Events.Imports;

namespace Samsyn.Tests.Events.Imports.Fhir;

/// <summary>What a dispense says, read the slow and obvious way from an object model: the same decisions, written a second time.</summary>
static class FhirOracle
{
    static readonly string[] Atc = ["http://www.whocc.no/atc", "urn:oid:2.16.840.1.113883.6.73"];

    public static Dictionary<EventField, string> Fields(JsonNode resource)
    {
        var medicine = Medicine(resource);
        var codings = medicine?["coding"]?.AsArray().OfType<JsonNode>().ToList() ?? [];
        var atc = codings.FirstOrDefault(c => Atc.Contains(Text(c["system"])));
        var products = codings.Where(c => !Atc.Contains(Text(c["system"]))).ToList();
        var product = products.FirstOrDefault(c => Text(c["system"]) == "urn:oid:1.2.246.537.6.55") ?? products.FirstOrDefault();
        var subject = resource["subject"];
        var identified = Text(subject?["identifier"]?["system"]) == "urn:oid:1.2.208.176.1.2";
        var location = resource["location"];
        var quantity = resource["quantity"];
        var isUcum = Text(quantity?["system"]) == "http://unitsofmeasure.org";
        var fields = new Dictionary<EventField, string?>
        {
            [EventField.SourceId] = "MedicationDispense/" + Text(resource["id"]),
            [EventField.Kind] = Text(resource["category"]?["coding"]?[0]?["code"]) is "discharge" or "outpatient" ? "hand-out" : "dispense",
            [EventField.Time] = Text(resource["whenHandedOver"]) ?? Text(resource["whenPrepared"]),
            [EventField.Atc] = Text(atc?["code"]),
            [EventField.Substance] = Text(atc?["display"]),
            [EventField.Product] = product is null ? null : Text(product["system"]) switch
            {
                "urn:oid:1.2.246.537.6.55" or null => Text(product["code"]),
                "http://snomed.info/sct" => "snomed:" + Text(product["code"]),
                var other => other + "|" + Text(product["code"]),
            },
            [EventField.ProductName] = Text(product?["display"]) ?? Text(medicine?["text"]),
            [EventField.Person] = identified ? Text(subject!["identifier"]!["value"]) : Text(subject?["reference"])?.Split('/', ':')[^1],
            [EventField.Organisation] = Text(location?["identifier"]?["value"]) ?? Text(location?["reference"])?.Split('/')[^1],
            [EventField.OrganisationName] = Text(location?["display"]),
            [EventField.Quantity] = quantity?["value"]?.ToJsonString(),
            [EventField.Unit] = (isUcum ? Text(quantity?["code"]) : null) ?? Text(quantity?["unit"]) ?? Text(quantity?["code"]),
            [EventField.Route] = Readable(resource["dosageInstruction"]?.AsArray().Select(d => d?["route"]).FirstOrDefault(r => r is not null)),
            [EventField.OrderId] = Text(resource["authorizingPrescription"]?[0]?["reference"])?.Split('/')[^1],
            [EventField.Reason] = Readable(resource["statusReasonCodeableConcept"]),
        };
        return fields.Where(f => !string.IsNullOrEmpty(f.Value)).ToDictionary(f => f.Key, f => f.Value!);
    }

    static JsonNode? Medicine(JsonNode resource) =>
        resource["medicationCodeableConcept"]
        ?? resource["contained"]?.AsArray().FirstOrDefault(c => "#" + Text(c?["id"]) == Text(resource["medicationReference"]?["reference"]))?["code"];

    static string? Readable(JsonNode? concept) => Text(concept?["coding"]?[0]?["display"]) ?? Text(concept?["text"]) ?? Text(concept?["coding"]?[0]?["code"]);
    static string? Text(JsonNode? node) => node?.GetValue<string>();
}
