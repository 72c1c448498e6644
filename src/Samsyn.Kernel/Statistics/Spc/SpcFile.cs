using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>The rows of a CSV file as they are charted: x, y and, where there are any, n and group. Other columns are passed over.</summary>
/// <param name="Groups">In the order of their first rows.</param>
/// <param name="WithoutX">How many rows had no x and were left out.</param>
sealed record SpcFile(IReadOnlyList<SpcGroup> Groups, int WithoutX)
{
    /// <exception cref="RefusedException">It is no table with these columns, or a cell cannot be read or cannot stand in such a chart.</exception>
    public static async Task<SpcFile> Read(string file, SpcColumns columns, SpcKind kind, CancellationToken cancel)
    {
        string[] needed = SpcRowCheck.NeedsDenominator(kind) ? [columns.X, columns.Y, columns.N] : [columns.X, columns.Y];
        var (groups, withoutX) = (new Dictionary<string, List<SpcRow>>(), 0);
        foreach (var line in (await CsvTable.Read(file, needed, cancel)).Lines)
        {
            var row = new SpcRow(line.Text(columns.X), line.Number(columns.Y), SpcRowCheck.UsesDenominator(kind) ? line.Number(columns.N) : null);
            if (SpcRowCheck.Problem(kind, row, line.Place) is { } wrong) throw wrong.AsException();
            if (line.IsMissing(columns.X)) { withoutX++; continue; }
            var group = line.Text(columns.Group);
            if (!groups.TryGetValue(group, out var there)) groups.Add(group, there = []);
            there.Add(row);
        }
        return new([.. groups.Select(g => new SpcGroup(g.Key, g.Value))], withoutX);
    }
}
