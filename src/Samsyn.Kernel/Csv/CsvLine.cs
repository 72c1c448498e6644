using System.Globalization;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Csv;

/// <summary>One line of a <see cref="CsvTable"/>. A cell that is empty, NA or NaN is missing.</summary>
/// <param name="comma">Whether a number may have a decimal comma.</param>
public sealed class CsvLine(string file, int line, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells, bool comma)
{
    public int Line => line;

    /// <summary>File and line as a command names them.</summary>
    public string Place => $"{file}, line {line}";

    /// <summary>The cell without blanks around it; empty where the file has no such column.</summary>
    public string Text(string column) => columns.TryGetValue(column, out var at) ? cells[at].Trim() : "";

    public bool IsMissing(string column) => Text(column) is "" or "NA" or "NaN";

    /// <summary>The cell as a number; null where it is missing.</summary>
    /// <exception cref="RefusedException">It says something else.</exception>
    public double? Number(string column) => IsMissing(column) ? null
        : double.TryParse(Plain(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : throw NoNumber(column);

    /// <summary>The cell as an exact number, for money and quantities; null where it is missing.</summary>
    /// <exception cref="RefusedException">It says something else.</exception>
    public decimal? Exact(string column) => IsMissing(column) ? null
        : decimal.TryParse(Plain(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw NoNumber(column);

    string Plain(string column) => comma ? Text(column).Replace(',', '.') : Text(column);

    RefusedException NoNumber(string column) => Refusal.Of("csv.number", file, $"{line}", column, Text(column)).AsException();
}
