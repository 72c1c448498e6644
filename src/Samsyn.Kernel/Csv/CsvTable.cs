using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Csv;

/// <summary>A small CSV file with named columns, as commands read it.</summary>
/// <remarks>Numbers have a decimal point; where semicolons or tabs stand between the cells, a decimal comma will do as well.</remarks>
/// <param name="Name">For messages.</param>
/// <param name="Columns">As the first line names them; letter case does not matter.</param>
/// <param name="Lines">Without the header and without blank lines.</param>
public sealed record CsvTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<CsvLine> Lines)
{
    public bool Has(string column) => Columns.Contains(column, StringComparer.OrdinalIgnoreCase);

    /// <param name="file">A path, or <see cref="CsvText.StandardInput"/>.</param>
    /// <param name="needed">Columns that must be there. Others may be, in any order.</param>
    /// <exception cref="RefusedException">There is no such file, or it is no table with these columns.</exception>
    public static async Task<CsvTable> Read(string file, IReadOnlyList<string> needed, CancellationToken cancel) =>
        Parse(CsvText.NameOf(file), await CsvText.Read(file, cancel), needed);

    /// <exception cref="RefusedException">A column is absent or there twice, a line has more or fewer cells than the header, or a quote is never closed.</exception>
    public static CsvTable Parse(string name, string text, IReadOnlyList<string> needed)
    {
        var rows = CsvRows.Read(text).Where(r => r.IsOpen || r.Cells.Any(c => c.Trim().Length > 0)).ToList();
        if (rows.Count == 0) throw Refusal.Of("csv.empty", name, string.Join(", ", needed)).AsException();
        if (rows[^1] is { IsOpen: true } open) throw Refusal.Of("csv.open-quote", name, $"{open.Line}", $"{open.Cells.Count}").AsException();
        string[] header = [.. rows[0].Cells.Select(c => c.Trim())];
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (at, column) in header.Index())
            if (!columns.TryAdd(column, at) && column.Length > 0)
                throw Refusal.Of("csv.column-twice", name, $"{rows[0].Line}", column).AsException();
        if (needed.FirstOrDefault(n => !columns.ContainsKey(n)) is { } absent)
            throw Refusal.Of("csv.no-column", name, $"{rows[0].Line}", absent, string.Join(", ", needed), string.Join(", ", header)).AsException();
        if (rows.Find(r => r.Cells.Count != header.Length) is { } odd)
            throw Refusal.Of("csv.cells", name, $"{odd.Line}", $"{odd.Cells.Count}", $"{header.Length}").AsException();
        var comma = CsvRows.DelimiterOf(text) != ',';
        return new(name, header, [.. rows.Skip(1).Select(r => new CsvLine(name, r.Line, columns, r.Cells, comma))]);
    }
}
