using System.Globalization;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>A CSV file of rows to chart: x, y and, where there are any, n and group. Other columns are passed over.</summary>
/// <param name="Groups">In the order of their first rows.</param>
/// <param name="WithoutX">How many rows had no x and were left out.</param>
sealed record SpcFile(IReadOnlyList<SpcGroup> Groups, int WithoutX)
{
    static readonly string[] Missing = ["", "NA", "NaN"];

    /// <param name="name">For the sentence of a refusal.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="RefusedException">A column is not there, or a cell cannot be read or cannot stand in such a chart.</exception>
    public static SpcFile Read(string name, string text, SpcColumns columns, SpcKind chart)
    {
        var rows = CsvRows.Read(text).Where(r => r.IsOpen || r.Cells.Any(c => c.Trim().Length > 0)).ToList();
        if (rows.FirstOrDefault(r => r.IsOpen) is { } open) throw Wrong($"{name}, line {open.Line}, column {open.Cells.Count}: a quote is opened and never closed.");
        if (rows.Count == 0) throw Wrong($"{name}: the file is empty; it needs a line with the columns {columns.X} and {columns.Y}, and rows.");
        var header = rows[0].Cells.Select(c => c.Trim()).ToList();
        var (x, y) = (Place(columns.X, needed: true), Place(columns.Y, needed: true));
        var (n, group) = (Place(columns.N, needed: SpcRowCheck.NeedsDenominator(chart)), Place(columns.Group, needed: false));
        var comma = CsvRows.DelimiterOf(text) == ';';
        var (groups, withoutX) = (new Dictionary<string, List<SpcRow>>(), 0);
        foreach (var row in rows.Skip(1))
        {
            if (row.Cells.Count > header.Count)
                throw Wrong($"{name}, line {row.Line}, column {header.Count + 1}: there are more cells than in the first line; put quotes around a cell with a comma in it.");
            var point = new SpcRow(Cell(row, x), Number(row, y), Number(row, n));
            if (SpcRowCheck.Problem(chart, point) is { } wrong) throw Wrong($"{name}, line {row.Line}, column {header[wrong.Column == "y" ? y : n]}: {wrong.Sentence}");
            if (Missing.Contains(point.X)) { withoutX++; continue; }
            var key = Cell(row, group);
            if (!groups.TryGetValue(key, out var there)) groups.Add(key, there = []);
            there.Add(point);
        }
        return new([.. groups.Select(g => new SpcGroup(g.Key, g.Value))], withoutX);

        int Place(string column, bool needed)
        {
            var at = header.FindIndex(h => h.Equals(column, StringComparison.OrdinalIgnoreCase));
            if (at < 0 && needed)
                throw Wrong($"{name}, line {rows[0].Line}: there is no column {column}, only {string.Join(", ", header)}; the chart cannot be made without it.");
            if (at >= 0 && header.FindLastIndex(h => h.Equals(column, StringComparison.OrdinalIgnoreCase)) != at)
                throw Wrong($"{name}, line {rows[0].Line}: the column {column} is there twice.");
            return at;
        }

        double? Number(CsvRows.Row row, int at)
        {
            var cell = Cell(row, at);
            if (Missing.Contains(cell)) return null;
            if (double.TryParse(comma ? cell.Replace(',', '.') : cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)) return value;
            throw Wrong($"{name}, line {row.Line}, column {header[at]}: \"{cell}\" is no number; write one with a decimal point, or leave the cell empty when it is missing.");
        }
    }

    static string Cell(CsvRows.Row row, int at) => at >= 0 && at < row.Cells.Count ? row.Cells[at].Trim() : "";

    static RefusedException Wrong(string sentence) => new Refusal("spc.file", sentence).AsException();
}
