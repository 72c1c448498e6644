using System.Text;
using System.Text.Unicode;
using Samsyn.Events.Imports.Checking;

namespace Samsyn.Events.Imports.Csv;

/// <summary>What the beginning of a CSV file tells of how it is written. Pure.</summary>
sealed class CsvSample
{
    static readonly byte[] Delimiters = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    static CsvSample() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    readonly byte[] _utf8;

    /// <param name="bytes">The first bytes of the file.</param>
    /// <param name="told">What the profile says; only what it leaves open is found.</param>
    public CsvSample(byte[] bytes, Profiles.ImportProfile.CsvRule told)
    {
        Encoding = told.Encoding ?? FindEncoding(bytes);
        var text = EncodingNamed(Encoding).GetString(bytes);
        _utf8 = System.Text.Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        Delimiter = told.Delimiter is { } d ? d == "tab" ? (byte)'\t' : (byte)d[0] : FindDelimiter();
        Rows = Read();
        Header = Rows.Count > 0 ? Rows[0] : [];
    }

    /// <summary>A .NET encoding name.</summary>
    public string Encoding { get; }
    public byte Delimiter { get; }
    public IReadOnlyList<string> Header { get; }

    /// <summary>The header for a message. A first line with numbers in it is data without a header, perhaps of a person: it is not shown.</summary>
    public string ShownHeader => Header.Any(name => name.Count(char.IsAsciiDigit) >= 6) ? "its first line looks like data and not like column names"
        : string.Join(", ", Header) is { Length: > 300 } all ? all[..300] + "…" : string.Join(", ", Header);

    /// <summary>The first rows as text, the header among them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public static Encoding EncodingNamed(string name) => System.Text.Encoding.GetEncoding(name);

    /// <summary>The values of a column in the sample.</summary>
    public IEnumerable<string> Column(string name)
    {
        var index = Header.ToList().IndexOf(name);
        return index < 0 ? [] : Rows.Skip(1).Where(r => r.Count == Header.Count).Select(r => r[index]);
    }

    /// <summary>Whether numbers have a decimal comma: some have a comma and none has a point.</summary>
    public static bool HasDecimalComma(IEnumerable<string> numbers)
    {
        var (comma, point) = (false, false);
        foreach (var number in numbers)
        {
            comma |= number.Contains(',', StringComparison.Ordinal);
            point |= number.Contains('.', StringComparison.Ordinal);
        }
        return comma && !point;
    }

    public static DateShape? FindDates(IEnumerable<string> dates) => DateShapes.Find(dates);

    /// <summary>
    /// By its mark; else UTF-8 when all is valid, or when there are both right and wrong UTF-8 letters (then the wrong rows are rejected one by one);
    /// else Windows-1252, which Nordic systems write.
    /// </summary>
    static string FindEncoding(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return "utf-16";
        if (bytes is [0xFE, 0xFF, ..]) return "utf-16BE";
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return "utf-8";
        var whole = bytes.AsSpan();
        for (var cut = 0; cut < 4 && cut <= whole.Length; cut++) // the sample may end within a letter
            if (Utf8.IsValid(whole[..^cut])) return "utf-8";
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        return text.Any(c => c > 127 && c != '\uFFFD') ? "utf-8" : "windows-1252";
    }

    /// <summary>The sign that splits the first lines into the same, largest number of fields.</summary>
    byte FindDelimiter() => Delimiters
        .Select(d => (Delimiter: d, Counts: Counts(d)))
        .Where(c => c.Counts.Count > 0)
        .OrderByDescending(c => c.Counts[0] > 1 ? c.Counts.Count(n => n == c.Counts[0]) : 0)
        .ThenByDescending(c => c.Counts[0])
        .Select(c => c.Delimiter).FirstOrDefault((byte)',');

    List<int> Counts(byte delimiter)
    {
        var counts = new List<int>();
        using var reader = new CsvReader(new MemoryStream(_utf8), delimiter, _ => []);
        counts.Add(reader.Header.Count);
        var row = new RawRow();
        while (counts.Count < 20 && reader.Read(row))
            counts.Add(row.Problem is null ? reader.Header.Count : -1);
        return counts;
    }

    List<IReadOnlyList<string>> Read()
    {
        using var reader = new CsvReader(new MemoryStream(_utf8), Delimiter, _ => []);
        var rows = new List<IReadOnlyList<string>> { reader.Header };
        var row = new RawRow();
        while (rows.Count < 2000 && reader.Read(row))
            if (row.Problem is null)
                rows.Add([.. reader.Header.Select((_, i) => System.Text.Encoding.UTF8.GetString(reader.Field(i)))]);
        return rows;
    }
}
