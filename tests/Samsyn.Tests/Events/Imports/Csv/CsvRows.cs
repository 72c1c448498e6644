using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Csv;

namespace Samsyn.Tests.Events.Imports.Csv;

/// <summary>What the CSV reader made of some bytes, copied out so that tests can look at it after the next row is read.</summary>
sealed record CsvRows(IReadOnlyList<string> Header, IReadOnlyList<CsvRows.Row> All)
{
    public sealed record Row(long Line, string? Problem, IReadOnlyList<string> Fields, string Raw);

    public IEnumerable<IReadOnlyList<string>> Good => All.Where(r => r.Problem is null).Select(r => r.Fields);
    public IEnumerable<(long, string)> Problems => All.Where(r => r.Problem is not null).Select(r => (r.Line, r.Problem!));

    public static CsvRows Read(string csv, char delimiter = ',') => Read(Encoding.UTF8.GetBytes(csv), delimiter);

    public static CsvRows Read(byte[] csv, char delimiter = ',', int chunk = int.MaxValue)
    {
        var fields = EventFields.All;
        using var reader = new CsvReader(new SlowStream(csv, chunk), (byte)delimiter, header => header.Select((_, i) => (fields[i], i)));
        var (row, rows) = (new RawRow(), new List<Row>());
        while (reader.Read(row)) rows.Add(Copy(row, reader.Header.Count));
        Assert.Equal(csv.Length, reader.BytesRead);
        return new(reader.Header, rows);
    }

    static Row Copy(RawRow row, int columns) => new(row.Line, row.Problem,
        row.Problem is null ? [.. EventFields.All.Take(columns).Select(f => Encoding.UTF8.GetString(row[f]))] : [],
        Encoding.UTF8.GetString(row.RawBuffer.AsSpan(row.RawStart, row.RawLength)));
}
