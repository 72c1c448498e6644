using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Samsyn.Events.Imports;

namespace Samsyn.Tests.Events.Imports.Fhir;

/// <summary>Whatever the order, the spelling and the bytes: the reader says what the object model says, and never throws.</summary>
public sealed class FhirPropertyTests
{
    static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly Gen<string> Word = Pick("a1", "Västerås", "5 \"ml\"", "💊 tablett", "x\\y", "J01CA08", "tab\there", "7");
    static readonly Gen<string> System = Pick("http://www.whocc.no/atc", "urn:oid:1.2.246.537.6.55", "http://snomed.info/sct", "http://own.example/codes");
    static readonly Gen<JsonNode> Text = Word.Select(w => (JsonNode)JsonValue.Create(w));
    static readonly Gen<JsonNode> Junk = Gen.OneOf(Text, Gen.Const("").Select(_ => (JsonNode)new JsonObject { ["coding"] = new JsonArray { new JsonObject { ["code"] = "no" } } }));

    static readonly Gen<JsonNode> Coding = Object(("system", Maybe(System.Select(s => (JsonNode)JsonValue.Create(s)))), ("code", Always(Text)), ("display", Maybe(Text)), ("extension", Maybe(List(Junk))));
    static readonly Gen<JsonNode> Concept = Object(("coding", Maybe(List(Coding))), ("text", Maybe(Text)));
    static readonly Gen<JsonNode> Quantity = Object(
        ("value", Maybe(Pick("1.50", "0", "-3", "12.000", "1e3", "0.1").Select(n => JsonNode.Parse(n)!))),
        ("unit", Maybe(Text)), ("system", Maybe(Pick("http://unitsofmeasure.org", "http://other").Select(s => (JsonNode)JsonValue.Create(s)))), ("code", Maybe(Text)));
    static readonly Gen<JsonNode> Identifier = Object(("system", Always(Gen.Const((JsonNode)"urn:oid:1.2.208.176.1.2").Select(n => n.DeepClone()))), ("value", Always(Text)));
    static readonly Gen<JsonNode> Patient = Object(("identifier", Maybe(Identifier)), ("reference", Always(Word.Where(NoSlash).Select(w => (JsonNode)("Patient/" + w)))), ("display", Maybe(Text)));
    static readonly Gen<JsonNode> Place = Object(("reference", Maybe(Word.Where(NoSlash).Select(w => (JsonNode)("Location/" + w)))), ("identifier", Maybe(Identifier)), ("display", Maybe(Text)));
    static readonly Gen<JsonNode> Dosage = Object(("route", Maybe(Object(("text", Always(Text))))));
    static readonly Gen<JsonNode> Contained = Object(("resourceType", Always(Const("Medication"))), ("id", Always(Const("m"))), ("code", Maybe(Concept)));

    static readonly Gen<JsonNode> Dispense = Gen.OneOf(
        Object(Elements(("medicationCodeableConcept", Maybe(Concept)))),
        Object(Elements(("contained", Always(Contained.Select(c => (JsonNode)new JsonArray { c }))), ("medicationReference", Always(Gen.Const("").Select(_ => (JsonNode)new JsonObject { ["reference"] = "#m" }))))));

    [Fact]
    public void The_reader_agrees_with_the_object_model() =>
        Gen.Select(Dispense, Gen.Bool).Sample((resource, escaped) =>
        {
            var line = resource.ToJsonString(escaped ? Escaped : Plain);
            var row = FhirRow.One(line);
            Assert.Null(row.Problem);
            Assert.Equal(FhirOracle.Fields(resource).OrderBy(f => f.Key), row.Fields.OrderBy(f => f.Key));
        }, iter: 3000);

    [Fact]
    public void Bytes_changed_anywhere_give_rows_or_problems_and_never_an_exception() =>
        Gen.Select(Dispense.Array[1, 4], Gen.Int[0, 5000].Array[1, 6], Gen.Byte.Array[1, 6], Gen.Int[0, 2], Gen.Int[1, 400]).Sample((resources, places, bytes, how, chunk) =>
        {
            var file = Encoding.UTF8.GetBytes(string.Join('\n', resources.Select(r => r.ToJsonString(Plain)))).ToList();
            foreach (var (place, value) in places.Zip(bytes))
                if (how == 0) file[place % file.Count] = value;
                else if (how == 1) file.Insert(place % file.Count, value);
                else if (file.Count > 1) file.RemoveAt(place % file.Count);
            foreach (var row in FhirRow.Read([.. file], new() { MaxResourceBytes = 2000 }, chunk))
                Assert.True(row.Problem is not null || row[EventField.SourceId] is not null);
        }, iter: 3000);

    [Fact]
    public void A_line_says_the_same_whatever_stood_before_it() =>
        Gen.Select(Dispense.Array[1, 3], Concept.Array[1, 3], Gen.Int[0, 8].Array[2, 8], Gen.Int[0, 3000], Gen.Byte).Sample((resources, concepts, picks, place, changed) =>
        {
            var lines = picks.Select(p => Line(resources[p % resources.Length], concepts[p / 3 % concepts.Length])).ToList();
            // One of them is damaged: what it said must not be taken for what another says
            var damaged = lines[^1].ToArray();
            damaged[place % damaged.Length] = (char)changed is '\n' or '\r' or > (char)126 ? ' ' : (char)changed;
            lines[^1] = new(damaged);
            lines.Add(lines[0]);
            var file = FhirRow.Read(string.Join('\n', lines) + '\n');
            Assert.Equal(lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => FhirRow.One(l + '\n') is var r ? (r.Problem, Told(r)) : default), file.Select(r => (r.Problem, Told(r))));
        }, iter: 2000);

    static string Told(FhirRow row) => string.Join('|', row.Fields.OrderBy(f => f.Key));

    static string Line(JsonNode resource, JsonNode concept)
    {
        var line = resource.DeepClone().AsObject();
        if (line.ContainsKey("medicationCodeableConcept")) line["medicationCodeableConcept"] = concept.DeepClone();
        line["dosageInstruction"] = new JsonArray { new JsonObject { ["route"] = concept.DeepClone() } };
        return line.ToJsonString(Plain);
    }

    static (string, Gen<JsonNode?>)[] Elements(params (string, Gen<JsonNode?>)[] medicine) =>
    [
        ("resourceType", Always(Const("MedicationDispense"))), ("id", Always(Text)), ("status", Always(Const("completed"))), .. medicine,
        ("subject", Maybe(Patient)), ("location", Maybe(Place)), ("quantity", Maybe(Quantity)), ("statusReasonCodeableConcept", Maybe(Concept)), ("note", Maybe(List(Junk))),
        ("category", Maybe(Pick("discharge", "inpatient").Select(c => (JsonNode)new JsonObject { ["coding"] = new JsonArray { new JsonObject { ["code"] = c } } }))),
        ("whenPrepared", Maybe(Const("2025-03"))), ("whenHandedOver", Maybe(Const("2025-03-04T10:00:00+01:00"))),
        ("dosageInstruction", Maybe(List(Dosage))),
        ("authorizingPrescription", Maybe(Const("x").Select(_ => (JsonNode)new JsonArray { new JsonObject { ["reference"] = "MedicationRequest/rx" } }))),
        ("extension", Maybe(List(Concept))), ("daysSupply", Maybe(Quantity)),
    ];

    static Gen<T> Pick<T>(params T[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);
    static bool NoSlash(string word) => !word.Contains('/', StringComparison.Ordinal);
    static Gen<JsonNode> Const(string text) => Gen.Const(text).Select(t => (JsonNode)JsonValue.Create(t));
    static Gen<JsonNode?> Always(Gen<JsonNode> value) => value.Select(v => (JsonNode?)v);
    static Gen<JsonNode?> Maybe(Gen<JsonNode> value) => Gen.Select(Gen.Bool, value, (there, v) => there ? v : null);
    static Gen<JsonNode> List(Gen<JsonNode> item) => item.Array[1, 3].Select(items => (JsonNode)new JsonArray([.. items.Select(i => i.DeepClone())]));

    /// <summary>An object with its properties in any order.</summary>
    static Gen<JsonNode> Object(params (string Name, Gen<JsonNode?> Value)[] properties) =>
        Gen.Select(Gen.Int[0, int.MaxValue], properties.Aggregate(
            Gen.Const(new List<KeyValuePair<string, JsonNode?>>()),
            (all, p) => Gen.Select(all, p.Value, (list, v) => v is null ? list : [.. list, new(p.Name, v)])),
            (seed, list) => (JsonNode)new JsonObject(list.OrderBy(p => unchecked((p.Key.Length * 31 + p.Key[0]) * (seed | 1) % 1009)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))));
}
