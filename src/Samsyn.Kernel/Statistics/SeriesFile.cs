using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics;

/// <summary>A small CSV file with named columns, as commands read it: UTF-8, comma or semicolon, numbers with a decimal point.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Columns">As the first line names them, in lower case.</param>
/// <param name="Rows">Without the header and without blank lines.</param>
public sealed record SeriesFile(string Name, IReadOnlyList<string> Columns, IReadOnlyList<SeriesRow> Rows)
{
    /// <param name="column">In lower case.</param>
    public bool Has(string column) => Columns.Contains(column);

    /// <param name="file">A path, or <see cref="CsvText.StandardInput"/>.</param>
    /// <param name="needed">Columns that must be there. Others may be, in any order and letter case.</param>
    /// <exception cref="RefusedException">There is no such file, it is not UTF-8, or a column is absent or there twice.</exception>
    public static async Task<SeriesFile> Read(string file, IReadOnlyList<string> needed, CancellationToken cancel) =>
        Parse(CsvText.NameOf(file), await CsvText.Read(file, cancel), needed);

    /// <exception cref="RefusedException">A column is absent or there twice, or a line has more or fewer cells than the header.</exception>
    public static SeriesFile Parse(string name, string text, IReadOnlyList<string> needed)
    {
        var lines = CsvRows.Read(text).Where(l => l.Cells.Any(c => c.Trim().Length > 0)).ToList();
        if (lines.Count == 0) throw Refusal.Of("csv.empty", name, string.Join(", ", needed)).AsException();
        string[] header = [.. lines[0].Cells.Select(c => c.Trim().ToLowerInvariant())];
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, column) in header.Index())
            if (!columns.TryAdd(column, at) && column.Length > 0)
                throw Refusal.Of("csv.column-twice", name, $"{lines[0].Line}", column).AsException();
        if (needed.FirstOrDefault(n => !columns.ContainsKey(n)) is { } absent)
            throw Refusal.Of("csv.no-column", name, $"{lines[0].Line}", absent, string.Join(", ", needed), string.Join(", ", header)).AsException();
        if (lines.Find(l => l.Cells.Count != header.Length) is { } odd)
            throw Refusal.Of("csv.cells", name, $"{odd.Line}", $"{odd.Cells.Count}", $"{header.Length}").AsException();
        return new(name, header, [.. lines.Skip(1).Select(l => new SeriesRow(name, l.Line, columns, l.Cells))]);
    }
}
