using System.Text.Json;
using System.Text.Unicode;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Reads FHIR R4 resources, one per line (NDJSON) or one alone over several lines, straight from the bytes into rows.</summary>
/// <remarks>
/// MedicationRequest is a prescription, MedicationDispense a dispensing or hand-out, MedicationAdministration a dose given, SupplyDelivery of medicine a
/// purchase; everything else is a reject with its reason. A Medication that stands before the lines that refer to it, in this file or in one read
/// beforehand, is found. Nothing is allocated per resource in the ordinary case.
/// </remarks>
public sealed class FhirReader : IRowReader
{
    readonly Stream _stream;
    readonly ResourceLines _lines;
    readonly JsonPieces _pieces = new();
    readonly Resource _resource = new();
    readonly ResourceReading _reading;
    readonly EventFilling _filling;
    readonly Modifiers _modifiers;
    readonly ReferencedResources _referenced;

    public FhirReader(Stream stream, FhirOptions options)
    {
        var systems = new Systems(options);
        var types = new Datatypes(_pieces, systems);
        _stream = stream;
        _lines = new(stream, options.MaxResourceBytes);
        _referenced = options.Referenced ?? new();
        _reading = new(_pieces, types, new(_pieces, types), systems);
        _filling = new(options, _pieces, types, systems, _referenced);
        _modifiers = new(options.KnownModifierExtensions);
    }

    public long BytesRead => _lines.BytesTaken;

    public bool Read(RawRow row)
    {
        row.Clear();
        if (!_lines.Next()) return false;
        (row.Line, row.RawBuffer, row.RawStart, row.RawLength) = (_lines.Number, _lines.Buffer, _lines.Start, _lines.Length);
        row.Problem = _lines.TooLong ? FhirRejects.TooLarge : Fill(row, _lines.Buffer.AsSpan(_lines.Start, _lines.Length));
        return true;
    }

    public void Dispose() => _stream.Dispose();

    string? Fill(RawRow row, ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line)) return FhirRejects.NotUtf8;
        _resource.Clear();
        _pieces.Begin(_lines.Buffer, _lines.Start);
        try
        {
            var json = new JsonLine(line);
            _reading.Read(ref json, _resource);
            var isModified = json.MayModify && _modifiers.AnyUnknown(line);
            if (!isModified) Keep();
            if (EventRules.OfKind(_resource.Own.Kind) is { } kind and not FhirRejects.Medication) return kind;
            if (isModified) return FhirRejects.Modifier;
        }
        catch (JsonException)
        {
            return IsTooDeep(line) ? FhirRejects.TooDeep : _lines.Unfinished ? FhirRejects.CutOff : FhirRejects.NotJson;
        }
        // Half of a surrogate pair, written with escapes, is no text
        catch (InvalidOperationException)
        {
            return FhirRejects.NotJson;
        }
        return _resource.Own.Kind is ResourceKind.Medication ? FhirRejects.Medication : _filling.Fill(row, _resource);
    }

    /// <summary>What others may refer to.</summary>
    void Keep()
    {
        var own = _resource.Own;
        if (own.Kind is ResourceKind.Encounter) _referenced.Keep(own.Id, own.Provider.Value.Or(own.Provider.Id), own.Provider.Display);
        else if (own.Kind is ResourceKind.Medication && !_pieces.WrongShape) _referenced.Keep(own.Id, own.Medicine);
    }

    static bool IsTooDeep(ReadOnlySpan<byte> line)
    {
        var (depth, inText) = (0, false);
        for (var i = 0; i < line.Length; i++)
            switch (line[i])
            {
                case (byte)'\\' when inText: i++; break;
                case (byte)'"': inText = !inText; break;
                case (byte)'{' or (byte)'[' when !inText: if (++depth > FhirOptions.MaxDepth) return true; break;
                case (byte)'}' or (byte)']' when !inText: depth--; break;
            }
        return false;
    }
}
