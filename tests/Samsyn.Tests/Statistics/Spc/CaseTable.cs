using System.Globalization;
using Samsyn.Kernel.Csv;

namespace Samsyn.Tests.Statistics.Spc;

/// <summary>A row of a CSV file among the cases, read by the names of its columns.</summary>
sealed class CaseTable(IReadOnlyList<string> header, IReadOnlyList<string> cells)
{
    public string this[string column] => cells[header.Index().First(h => h.Item == column).Index];

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    public static IEnumerable<CaseTable> Read(string file)
    {
        var rows = CsvRows.Read(File.ReadAllText(CasesFolder.Path(SpcCase.Folder + file))).ToList();
        return rows.Skip(1).Select(r => new CaseTable(rows[0].Cells, r.Cells));
    }
}
