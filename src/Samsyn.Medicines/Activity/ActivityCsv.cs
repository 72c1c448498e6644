using System.Globalization;
using System.Text;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>
/// Reads activity from CSV: <c>organisation,month,kind,value</c>, or a column for each kind, <c>organisation,month,bed_days,admissions,…</c>. Comma, semicolon
/// or tab; decimals with point or comma.
/// </summary>
sealed class ActivityCsv
{
    const string Organisation = "organisation", When = "month", Kind = "kind", Value = "value";

    /// <summary>Takes a figure back that should never have been reported.</summary>
    const string Missing = "missing";

    static readonly string[] Narrow = [Organisation, When, Kind, Value];
    static readonly Dictionary<string, ActivityKind> Wide = ActivityKinds.All.ToDictionary(k => k.Word().Replace('-', '_'), StringComparer.Ordinal);

    readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    readonly List<ActivityProblem> _problems = [];

    ActivityCsv() { }

    public static ActivityFile Read(string text) => new ActivityCsv().ReadAll(text);

    /// <returns>The text; null when it is not UTF-8.</returns>
    public static string? Text(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    ActivityFile ReadAll(string text)
    {
        var rows = CsvRows.Read(text).Where(r => r.IsOpen || r.Cells.Any(c => c.Trim().Length > 0)).ToList();
        if (rows.Count == 0) return new([], [new(1, Organisation, "empty-file")]);
        ReadHeader(rows[0]);
        if (rows[^1] is { IsOpen: true } open)
            return new([], [new(open.Line, _columns.FirstOrDefault(c => c.Value == open.Cells.Count - 1).Key ?? Organisation, "open-quote")]);
        if (_problems.Count > 0) return new([], _problems);
        var body = rows.Skip(1).ToList();
        foreach (var row in body.Where(r => r.Cells.Count > rows[0].Cells.Count)) _problems.Add(new(row.Line, Organisation, "too-many-cells"));
        var columns = _columns.Keys.Where(c => c == Value || Wide.ContainsKey(c)).ToList();
        var figures = new WrittenFigures(body.SelectMany(r => columns.Select(c => Cell(r, c))));
        return new([.. body.Where(r => r.Cells.Count <= rows[0].Cells.Count).SelectMany(r => ReadRow(r, columns, figures))], [.. _problems.OrderBy(p => p.Line)]);
    }

    void ReadHeader(CsvRows.Row header)
    {
        foreach (var (at, name) in header.Cells.Index())
        {
            var column = name.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
            if (!Narrow.Contains(column) && !Wide.ContainsKey(column))
                _problems.Add(new(header.Line, name.Trim(), "unknown-column", name.Trim(), string.Join(", ", Narrow.Concat(Wide.Keys))));
            else if (!_columns.TryAdd(column, at)) _problems.Add(new(header.Line, column, "column-twice", column));
        }
        string[] needed = Wide.Keys.Any(_columns.ContainsKey) ? [Organisation, When] : Narrow;
        foreach (var column in needed.Where(c => !_columns.ContainsKey(c))) _problems.Add(new(header.Line, column, "no-column", column));
        if (needed.Length < Narrow.Length && (_columns.ContainsKey(Kind) || _columns.ContainsKey(Value))) _problems.Add(new(header.Line, Kind, "two-layouts"));
    }

    List<ActivityLine> ReadRow(CsvRows.Row row, IReadOnlyList<string> columns, WrittenFigures figures)
    {
        var before = _problems.Count;
        var (organisation, month, kind) = (Cell(row, Organisation), ReadMonth(Cell(row, When)), ActivityKinds.Of(Cell(row, Kind)));
        if (organisation.Length == 0) _problems.Add(new(row.Line, Organisation, "no-organisation"));
        if (month is null) _problems.Add(new(row.Line, When, "month", Cell(row, When)));
        if (_columns.ContainsKey(Kind) && kind is null) _problems.Add(new(row.Line, Kind, "kind", Cell(row, Kind), string.Join(", ", ActivityKinds.All.Select(k => k.Word()))));
        var lines = new List<ActivityLine>();
        foreach (var column in columns)
        {
            // Empty, and what R and Python write for it: the file says nothing about this figure
            if (Cell(row, column) is not { Length: > 0 } said || said is "NA" or "NaN") continue;
            decimal value = 0;
            var taken = string.Equals(said, Missing, StringComparison.OrdinalIgnoreCase);
            if (!taken && figures.Read(said, out value) is { } reason) _problems.Add(new(row.Line, column, reason, said));
            else if (value < 0) _problems.Add(new(row.Line, column, "negative", said));
            else if (_problems.Count == before) lines.Add(new(row.Line, column, organisation, month!.Value, kind ?? Wide[column], taken ? null : value));
        }
        return lines;
    }

    /// <summary>2025-03, 202503, or the first of the month, into which spreadsheets turn it.</summary>
    static Month? ReadMonth(string text) =>
        Month.TryParse(text, out var month) ? month
        : DateOnly.TryParseExact(text, ["yyyyMM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Day == 1 && day.Year is >= 1900 and <= 2199 ? Month.Of(day)
        : null;

    string Cell(CsvRows.Row row, string column) => _columns.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at].Trim() : "";
}
