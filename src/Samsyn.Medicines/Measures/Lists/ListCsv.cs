using System.Globalization;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Problems;

namespace Samsyn.Medicines.Measures.Lists;

/// <summary>Reads a list of codes in groups from a CSV file as its publisher made it, whatever its other columns are.</summary>
static class ListCsv
{
    static readonly string[] Nothing = ["", "NA", "N/A", "-", "."];

    /// <param name="text">The file.</param>
    /// <param name="file">Its name, for refusals.</param>
    /// <param name="codeColumn">Where the codes stand; letter case does not matter.</param>
    /// <param name="groupColumn">Where the group of each stands; null: all rows are one group.</param>
    /// <param name="ofProducts">Codes are products'; else each must be an ATC code.</param>
    /// <exception cref="RefusedException">A column is not there, a code is none, a quote is never closed, or nothing is left.</exception>
    public static ListRows Read(string text, string file, string codeColumn, string? groupColumn, bool ofProducts)
    {
        var rows = CsvRows.Read(text).ToList();
        if (rows.Count == 0) throw Refusal.Of("list.empty", file).AsException();
        if (rows[^1] is { IsOpen: true } open) throw Refusal.Of("csv.open-quote", file, $"{open.Line}", $"{open.Cells.Count}").AsException();
        var header = rows[0].Cells.Select(c => c.Trim()).ToList();
        var (codeAt, groupAt) = (Column(codeColumn), groupColumn is null ? -1 : Column(groupColumn));
        var groups = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var skipped = 0;
        foreach (var row in rows.Skip(1).Where(r => r.Cells.Any(c => c.Trim().Length > 0)))
        {
            var group = groupAt < 0 ? ValueList.Whole : Cell(row, groupAt);
            if (Nothing.Contains(group.ToUpperInvariant()))
            {
                skipped++;
                continue;
            }
            var code = Cell(row, codeAt);
            if (!ofProducts)
            {
                code = code.ToUpperInvariant();
                if (!AtcCode.IsValid(code)) throw Refusal.Of("list.no-atc", file, row.Line.ToString(CultureInfo.InvariantCulture), code, header[codeAt]).AsException();
            }
            else if (Nothing.Contains(code.ToUpperInvariant())) throw Refusal.Of("list.no-product", file, row.Line.ToString(CultureInfo.InvariantCulture), header[codeAt]).AsException();
            var word = group.ToLowerInvariant().Replace(' ', '-');
            if (!groups.TryGetValue(word, out var codes)) groups[word] = codes = [];
            if (!codes.Contains(code)) codes.Add(code);
        }
        if (groups.Count == 0) throw Refusal.Of("list.nothing", file, groupColumn ?? codeColumn).AsException();
        return new(groups.ToDictionary(g => g.Key, g => (IReadOnlyList<string>)g.Value, StringComparer.Ordinal), skipped);

        int Column(string name) => header.FindIndex(h => string.Equals(h, name.Trim(), StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            ? at
            : throw Refusal.Of("list.no-column", file, name, string.Join(", ", header)).AsException();
    }

    static string Cell(CsvRows.Row row, int at) => at < row.Cells.Count ? row.Cells[at].Trim() : "";
}

/// <summary>What a file holds.</summary>
/// <param name="Groups">Codes by group, in the order of the file.</param>
/// <param name="WithoutGroup">Rows that were left out because they have no group.</param>
sealed record ListRows(IReadOnlyDictionary<string, IReadOnlyList<string>> Groups, int WithoutGroup)
{
    public int Codes => Groups.Values.Sum(g => g.Count);

    /// <summary>Codes that stand in more than one group, as fosfomycin does by its route in the list of WHO.</summary>
    public IReadOnlyList<string> InSeveral => [.. Groups.Values.SelectMany(g => g).GroupBy(c => c, StringComparer.Ordinal).Where(c => c.Count() > 1).Select(c => c.Key).Order(StringComparer.Ordinal)];
}
