using Samsyn.Kernel.Csv;

namespace Samsyn.Tests;

/// <summary>A row of a CSV file among the cases, read by the names of its columns.</summary>
sealed class CaseRow(CsvTable table, CsvLine line)
{
    public string this[string column] => table.Has(column) ? line.Text(column) : throw new ArgumentException($"{table.Name} has no column {column}.", nameof(column));

    public double Number(string column) => line.Number(column)!.Value;

    public static IReadOnlyList<CaseRow> Read(string file)
    {
        var table = CsvTable.Parse(file, File.ReadAllText(CasesFolder.Path(file)), []);
        return [.. table.Lines.Select(l => new CaseRow(table, l))];
    }
}
