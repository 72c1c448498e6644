using System.Globalization;
using System.Text;
using Samsyn.Kernel.Csv;

namespace Samsyn.Kernel.Organisations;

/// <summary>Organisations as CSV: <c>code,name,kind,parent,valid_from,valid_to,successor,hsa_id,sor_code</c>, UTF-8, comma or semicolon.</summary>
public static class OrganisationCsv
{
    static readonly string[] Names = ["code", "name", "kind", "parent", "valid_from", "valid_to", "successor", "hsa_id", "sor_code"];

    public static string NameOf(OrganisationColumn column) => Names[(int)column];

    public static string Write(IEnumerable<OrganisationLine> organisations)
    {
        var text = new StringBuilder(string.Join(',', Names)).Append('\n');
        foreach (var o in organisations)
            text.Append(CsvCell.Row([o.Code, o.Name, o.Kind.ToString(), o.Parent, Day(o.ValidFrom), Day(o.ValidTo), o.Successor, o.HsaId, o.SorCode])).Append('\n');
        return text.ToString();
    }

    public static OrganisationFile Read(string text)
    {
        var rows = CsvRows.Read(text).ToList();
        var problems = new List<OrganisationProblem>();
        if (rows.Count == 0) return Nothing(new OrganisationProblem(1, OrganisationColumn.Code, "organisations.problem.empty-file"));
        var columns = new Dictionary<OrganisationColumn, int>();
        foreach (var (index, name) in rows[0].Cells.Index())
        {
            var known = Array.IndexOf(Names, name.Trim().ToLowerInvariant());
            if (known < 0) problems.Add(new(rows[0].Line, OrganisationColumn.Code, "organisations.problem.unknown-column", name.Trim(), string.Join(", ", Names)));
            else if (!columns.TryAdd((OrganisationColumn)known, index)) problems.Add(new(rows[0].Line, (OrganisationColumn)known, "organisations.problem.column-twice", name.Trim()));
        }
        foreach (var needed in new[] { OrganisationColumn.Code, OrganisationColumn.Name, OrganisationColumn.Kind }.Where(c => !columns.ContainsKey(c)))
            problems.Add(new(rows[0].Line, needed, "organisations.problem.no-column", NameOf(needed)));
        if (rows[^1] is { IsOpen: true } open)
            return Nothing(new OrganisationProblem(open.Line, columns.FirstOrDefault(c => c.Value == open.Cells.Count - 1).Key, "organisations.problem.open-quote"));
        if (problems.Count > 0) return Nothing([.. problems]);

        var lines = new List<(int, OrganisationLine)>();
        foreach (var row in rows.Skip(1).Where(r => r.Cells.Any(c => c.Trim().Length > 0)))
        {
            string? Cell(OrganisationColumn column) =>
                columns.TryGetValue(column, out var at) && at < row.Cells.Count && row.Cells[at].Trim() is { Length: > 0 } found ? found : null;
            DateOnly? Date(OrganisationColumn column)
            {
                if (Cell(column) is not { } said) return null;
                if (DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
                problems.Add(new(row.Line, column, "organisations.problem.date", said));
                return null;
            }
            if (row.Cells.Count > rows[0].Cells.Count) problems.Add(new(row.Line, OrganisationColumn.Code, "organisations.problem.too-many-cells"));
            var said = Cell(OrganisationColumn.Kind) ?? "";
            if (KindOf(said) is not { } kind)
            {
                kind = OrganisationKind.Other;
                problems.Add(new(row.Line, OrganisationColumn.Kind, "organisations.problem.kind", said, string.Join(", ", Enum.GetNames<OrganisationKind>())));
            }
            lines.Add((row.Line, new(Cell(OrganisationColumn.Code) ?? "", Cell(OrganisationColumn.Name) ?? "", kind, Cell(OrganisationColumn.Parent))
            {
                ValidFrom = Date(OrganisationColumn.ValidFrom), ValidTo = Date(OrganisationColumn.ValidTo), Successor = Cell(OrganisationColumn.Successor),
                HsaId = Cell(OrganisationColumn.HsaId), SorCode = Cell(OrganisationColumn.SorCode),
            }));
        }
        return new(columns.Keys.ToHashSet(), lines, problems);
    }

    /// <summary>Reads a kind by name, regardless of case, dashes and spaces; null when there is no such kind.</summary>
    public static OrganisationKind? KindOf(string text)
    {
        var name = text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return name.All(char.IsLetter) && Enum.TryParse<OrganisationKind>(name, ignoreCase: true, out var kind) ? kind : null;
    }

    static OrganisationFile Nothing(params OrganisationProblem[] problems) => new(new HashSet<OrganisationColumn>(), [], problems);
    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
