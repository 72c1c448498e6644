using System.Text.Json;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Reads FHIR's data types where they stand in the line.</summary>
sealed class Datatypes(JsonPieces pieces, Systems systems)
{
    readonly SeenConcepts<Piece> _seen = new();

    /// <summary>The first coding with a code, or the first of the wanted meaning when there is one.</summary>
    public Concept Concept(ref JsonLine json, CodeMeaning wanted = CodeMeaning.Local)
    {
        Concept found = default;
        if (!pieces.Object(ref json)) return found;
        Piece text = default;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("text"u8)) text = pieces.Text(ref json);
            else if (name.SequenceEqual("coding"u8) && pieces.Array(ref json))
            {
                while (JsonPieces.Item(ref json))
                {
                    var coding = Coding(ref json);
                    if (found.IsEmpty || wanted != CodeMeaning.Local && Meaning(coding) == wanted && Meaning(found) != wanted) found = coding;
                }
            }
            else json.Skip();
        return found with { Text = text };
    }

    /// <summary>What a person would read of a concept of which there are few, such as a route.</summary>
    public Piece Readable(ref JsonLine json)
    {
        if (_seen.TryPass(ref json, out var known)) return known;
        var start = json.TokenStart;
        var readable = Concept(ref json).Readable;
        if (!pieces.WrongShape && _seen.HasRoomFor(json, start)) _seen.Keep(json, start, readable.Kept());
        return readable;
    }

    /// <summary>A concept, or the first one of an array of them.</summary>
    public Concept FirstConcept(ref JsonLine json, CodeMeaning wanted = CodeMeaning.Local)
    {
        if (json.TokenType != JsonTokenType.StartArray) return Concept(ref json, wanted);
        Concept first = default;
        while (JsonPieces.Item(ref json))
            if (first.IsEmpty) first = Concept(ref json, wanted);
            else json.Skip();
        return first;
    }

    public Concept Coding(ref JsonLine json)
    {
        Piece system = default, code = default, display = default;
        if (!pieces.Object(ref json)) return default;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("system"u8)) system = pieces.Text(ref json);
            else if (name.SequenceEqual("code"u8)) code = pieces.Text(ref json);
            else if (name.SequenceEqual("display"u8)) display = pieces.Text(ref json);
            else json.Skip();
        return new(system, code, display, default);
    }

    public Reference Reference(ref JsonLine json)
    {
        Piece literal = default, type = default, system = default, value = default, display = default;
        if (!pieces.Object(ref json)) return default;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("reference"u8)) literal = pieces.Text(ref json);
            else if (name.SequenceEqual("type"u8)) type = pieces.Text(ref json);
            else if (name.SequenceEqual("display"u8)) display = pieces.Text(ref json);
            else if (name.SequenceEqual("identifier"u8)) (system, value) = Identifier(ref json);
            else json.Skip();
        return new(literal, type, system, value, display);
    }

    /// <summary>The first reference of an array of them.</summary>
    public Reference FirstReference(ref JsonLine json)
    {
        Reference first = default;
        if (!pieces.Array(ref json)) return first;
        while (JsonPieces.Item(ref json))
            if (first.IsEmpty) first = Reference(ref json);
            else json.Skip();
        return first;
    }

    public (Piece System, Piece Value) Identifier(ref JsonLine json)
    {
        Piece system = default, value = default;
        if (!pieces.Object(ref json)) return default;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("system"u8)) system = pieces.Text(ref json);
            else if (name.SequenceEqual("value"u8)) value = pieces.Text(ref json);
            else json.Skip();
        return (system, value);
    }

    /// <summary>The unit is the UCUM code where there is one, else as a person writes it, else the code of another system.</summary>
    public Amount Amount(ref JsonLine json)
    {
        Piece value = default, unit = default, code = default, system = default, comparator = default;
        if (!pieces.Object(ref json)) return default;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("value"u8)) value = pieces.Number(ref json);
            else if (name.SequenceEqual("unit"u8)) unit = pieces.Text(ref json);
            else if (name.SequenceEqual("code"u8)) code = pieces.Text(ref json);
            else if (name.SequenceEqual("system"u8)) system = pieces.Text(ref json);
            else if (name.SequenceEqual("comparator"u8)) comparator = pieces.Text(ref json);
            else json.Skip();
        var ucum = system.Is("http://unitsofmeasure.org"u8) ? code : default;
        return new(value, ucum.Or(unit).Or(code), !comparator.IsEmpty);
    }

    /// <summary>When a period began.</summary>
    public Piece PeriodStart(ref JsonLine json)
    {
        Piece start = default;
        if (!pieces.Object(ref json)) return start;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("start"u8)) start = pieces.Text(ref json);
            else json.Skip();
        return start;
    }

    /// <summary>A code as the event store keeps it: bare where its system is a national or international classification, else with the system before it.</summary>
    public Piece Kept(Concept concept)
    {
        if (concept.Code.IsEmpty || concept.System.IsEmpty) return concept.Code;
        if (systems.Meaning(concept.System.Span, out var shortName) != CodeMeaning.Local) return concept.Code;
        return shortName.IsEmpty
            ? pieces.Join(concept.System.Span, "|"u8, concept.Code.Span)
            : pieces.Join(shortName, ":"u8, concept.Code.Span);
    }

    public CodeMeaning Meaning(Concept concept) => systems.Meaning(concept.System.Span, out _);
}
