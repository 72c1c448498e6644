namespace Samsyn.Events.Imports.Fhir;

/// <summary>Reads FHIR R4 resources, one per line (NDJSON) or one alone over several lines, straight from the bytes into rows.</summary>
/// <remarks>
/// MedicationRequest is a prescription, MedicationDispense a dispensing or hand-out, MedicationAdministration a dose given, SupplyDelivery of medicine a
/// purchase; everything else is a reject with its reason. A Medication that stands before the lines that refer to it, in this file or in one read
/// beforehand, is found. Nothing is allocated per resource in the ordinary case.
/// </remarks>
public sealed class FhirReader : IRowReader, IRecordReader
{
    readonly Stream _stream;
    readonly ResourceLines _lines;
    readonly FhirOptions _options;
    readonly ReferencedResources _referenced;
    readonly ResourceParser _parser;

    public FhirReader(Stream stream, FhirOptions options)
    {
        (_stream, _options, _referenced) = (stream, options, options.Referenced ?? new());
        _lines = new(stream, options.MaxResourceBytes);
        _parser = new(options, _referenced);
    }

    /// <summary>What it reads stands before all lines of the file that refers to it.</summary>
    internal bool IsBeforehand { get; init; }

    public long BytesRead => _lines.BytesTaken;

    public bool Read(RawRow row)
    {
        if (!Cut(row)) return false;
        _parser.Parse(row);
        return true;
    }

    /// <summary>What others may refer to is read at once, so that it is known before any later line is parsed, by whichever thread.</summary>
    bool Cut(RawRow row)
    {
        row.Clear();
        if (!_lines.Next()) return false;
        (row.Line, row.RawBuffer, row.RawStart, row.RawLength, row.IsUnfinished) = (_lines.Number, _lines.Buffer, _lines.Start, _lines.Length, _lines.Unfinished);
        if (_lines.TooLong) row.Problem = FhirRejects.TooLarge;
        else if (Referable.MayBe(_lines.Buffer.AsSpan(_lines.Start, _lines.Length))) _parser.Keep(row, IsBeforehand ? ReferencedResources.Beforehand : row.Line);
        return true;
    }

    bool IRecordReader.Cut(RawRow row) => Cut(row);

    IRecordParser IRecordReader.NewParser() => new ResourceParser(_options, _referenced);

    public void Dispose() => _stream.Dispose();
}
