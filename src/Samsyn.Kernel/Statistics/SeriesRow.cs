using System.Globalization;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics;

/// <summary>One line of a <see cref="SeriesFile"/>.</summary>
sealed class SeriesRow(string file, int line, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells)
{
    public int Line => line;

    /// <summary>The cell without blanks around it; empty where the file has no such column.</summary>
    public string Text(string column) => columns.TryGetValue(column, out var at) ? cells[at].Trim() : "";

    /// <summary>The cell as a number; null where it is empty, NA or NaN: missing.</summary>
    /// <exception cref="RefusedException">It says something else.</exception>
    public double? Number(string column)
    {
        var text = Text(column);
        if (text is "" or "NA" or "NaN") return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)) return value;
        throw SeriesFile.No("series.number",
            $"{file}, line {line}, column {column}: '{text}' is not a number; write it with a decimal point (12.5), or leave it empty where it is missing.");
    }
}
