namespace Samsyn.Kernel.Csv;

/// <summary>Writes CSV as RFC 4180 says: a cell is quoted when it would otherwise be read as more or less than it is.</summary>
public static class CsvCell
{
    public static string Row(IEnumerable<string?> cells) => string.Join(',', cells.Select(Quoted));

    /// <summary>What anybody may have written: a spreadsheet must not take it for a formula.</summary>
    public static string Written(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    /// <summary>A missing cell is empty.</summary>
    public static string Quoted(string? cell) =>
        cell is null ? "" : cell.AsSpan().ContainsAny(",;\"\r\n") || cell != cell.Trim() ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
