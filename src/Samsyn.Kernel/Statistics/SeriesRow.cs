using System.Globalization;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics;

/// <summary>One line of a <see cref="SeriesFile"/>.</summary>
public sealed class SeriesRow(string file, int line, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells)
{
    public int Line => line;

    /// <summary>The cell without blanks around it; empty where the file has no such column.</summary>
    public string Text(string column) => columns.TryGetValue(column, out var at) ? cells[at].Trim() : "";

    /// <summary>The cell as a number; null where it is empty, NA or NaN: missing.</summary>
    /// <exception cref="RefusedException">It says something else.</exception>
    public double? Number(string column)
    {
        var text = Text(column);
        if (IsMissing(text)) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : throw NoNumber(column, text);
    }

    /// <summary>The cell as an exact number, for money and quantities; null where it is missing.</summary>
    /// <exception cref="RefusedException">It says something else.</exception>
    public decimal? Exact(string column)
    {
        var text = Text(column);
        if (IsMissing(text)) return null;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw NoNumber(column, text);
    }

    static bool IsMissing(string text) => text is "" or "NA" or "NaN";

    RefusedException NoNumber(string column, string text) => Refusal.Of("csv.number", file, $"{line}", column, text).AsException();
}
