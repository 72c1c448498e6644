using System.Text.Json;
using System.Text.Unicode;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Finds in one resource the fields of its event, or why there is none. For one thread.</summary>
sealed class ResourceParser : IRecordParser
{
    readonly JsonPieces _pieces = new();
    readonly Resource _resource = new();
    readonly ResourceReading _reading;
    readonly EventFilling _filling;
    readonly Modifiers _modifiers;
    readonly ReferencedResources _referenced;

    public ResourceParser(FhirOptions options, ReferencedResources referenced)
    {
        var systems = new Systems(options);
        var types = new Datatypes(_pieces, systems);
        _referenced = referenced;
        _reading = new(_pieces, types, new(_pieces, types), systems);
        _filling = new(options, _pieces, types, systems, referenced);
        _modifiers = new(options.KnownModifierExtensions);
    }

    public void Parse(RawRow row) => row.Problem ??= Fill(row, row.RawBuffer.AsSpan(row.RawStart, row.RawLength));

    /// <summary>Keeps what others may refer to. A resource that is none, or cannot be read, is passed over: whoever parses it tells what is wrong.</summary>
    /// <param name="row">As it was cut.</param>
    /// <param name="line">For which lines it counts: those after.</param>
    public void Keep(RawRow row, long line)
    {
        var bytes = row.RawBuffer.AsSpan(row.RawStart, row.RawLength);
        if (!Utf8.IsValid(bytes)) return;
        try
        {
            if (IsModified(row, bytes)) return;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return;
        }
        var own = _resource.Own;
        if (own.Kind is ResourceKind.Encounter) _referenced.Keep(line, own.Id, own.Provider.Value.Or(own.Provider.Id), own.Provider.Display);
        else if (own.Kind is ResourceKind.Medication && !_pieces.WrongShape) _referenced.Keep(line, own.Id, own.Medicine);
    }

    string? Fill(RawRow row, ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line)) return FhirRejects.NotUtf8;
        try
        {
            var isModified = IsModified(row, line);
            if (EventRules.OfKind(_resource.Own.Kind) is { } kind and not FhirRejects.Medication) return kind;
            if (isModified) return FhirRejects.Modifier;
        }
        catch (JsonException)
        {
            return IsTooDeep(line) ? FhirRejects.TooDeep : row.IsUnfinished ? FhirRejects.CutOff : FhirRejects.NotJson;
        }
        // Half of a surrogate pair, written with escapes, is no text
        catch (InvalidOperationException)
        {
            return FhirRejects.NotJson;
        }
        return _resource.Own.Kind is ResourceKind.Medication ? FhirRejects.Medication : _filling.Fill(row, _resource);
    }

    /// <summary>Reads the resource.</summary>
    /// <returns>Whether it has a modifier extension that nobody here knows: then it may mean something else.</returns>
    bool IsModified(RawRow row, ReadOnlySpan<byte> line)
    {
        _resource.Clear();
        _pieces.Begin(row.RawBuffer, row.RawStart);
        var json = new JsonLine(line);
        _reading.Read(ref json, _resource);
        return json.MayModify && _modifiers.AnyUnknown(line);
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
