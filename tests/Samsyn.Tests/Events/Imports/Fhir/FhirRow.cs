using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Fhir;
using Samsyn.Events.Persons;

namespace Samsyn.Tests.Events.Imports.Fhir;

/// <summary>A row as the FHIR reader filled it, copied out so that tests can look at it after the next one is read.</summary>
sealed record FhirRow(long Line, string? Problem, bool Withdrawn, Country? Country, IReadOnlyDictionary<EventField, string> Fields, string Raw)
{
    public string? this[EventField field] => Fields.GetValueOrDefault(field);

    public static List<FhirRow> Read(string ndjson, FhirOptions? options = null, int chunk = int.MaxValue) => Read(Encoding.UTF8.GetBytes(ndjson), options, chunk);

    public static List<FhirRow> Read(byte[] ndjson, FhirOptions? options = null, int chunk = int.MaxValue) =>
        Read(chunk == int.MaxValue ? new MemoryStream(ndjson) : new SlowStream(ndjson, chunk), options);

    public static List<FhirRow> Read(Stream stream, FhirOptions? options = null)
    {
        using var reader = new FhirReader(stream, options ?? new());
        var row = new RawRow();
        var rows = new List<FhirRow>();
        while (reader.Read(row)) rows.Add(Copy(row));
        Assert.Equal(stream is FileStream { CanRead: true } file ? file.Length : reader.BytesRead, reader.BytesRead);
        return rows;
    }

    public static FhirRow One(string ndjson, FhirOptions? options = null) => Assert.Single(Read(ndjson, options));

    public static FhirRow Copy(RawRow row)
    {
        var fields = new Dictionary<EventField, string>();
        foreach (var field in Enum.GetValues<EventField>())
            if (row[field] is { IsEmpty: false } value) fields[field] = Encoding.UTF8.GetString(value);
        return new(row.Line, row.Problem, row.Withdrawn, row.PersonCountry, fields, Encoding.UTF8.GetString(row.RawBuffer.AsSpan(row.RawStart, row.RawLength)));
    }
}
