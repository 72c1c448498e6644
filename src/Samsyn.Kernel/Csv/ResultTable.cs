using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samsyn.Kernel.Csv;

/// <summary>What a command answers: named columns, and rows of texts and numbers; null is missing and empty.</summary>
/// <remarks>CSV and JSON carry all decimals of a number, so that reading them gives the same number; the table for the terminal six at most.</remarks>
public sealed class ResultTable(params IReadOnlyList<string> columns)
{
    readonly List<IReadOnlyList<object?>> _rows = [];

    /// <summary>The option <c>--format</c>: csv, json or table, and what a command can write beside them.</summary>
    public static Option<string> Format(params IReadOnlyList<string> beside)
    {
        string[] all = ["csv", "json", .. beside, "table"];
        var named = $"{string.Join(", ", all[..^1])} or {all[^1]}.";
        var format = new Option<string>("--format") { Description = named, HelpName = string.Join('|', all), DefaultValueFactory = _ => "table" };
        // Not AcceptOnlyFromAmong, which says it in several lines
        format.Validators.Add(o => { if (!all.Contains(o.GetValue(format))) o.AddError("--format is " + named); });
        return format;
    }

    /// <param name="cells">A text, a number, a yes or no, or null for each column.</param>
    public void Add(params IReadOnlyList<object?> cells) => _rows.Add([.. cells.Select(c => c is decimal exact ? WithoutZeros(exact) : c)]);

    /// <summary>Writes all rows.</summary>
    /// <param name="format">csv, json or table.</param>
    /// <param name="to">Ends lines with a line feed on every system.</param>
    public void Write(string format, TextWriter to)
    {
        switch (format)
        {
            case "csv": WriteCsv(to); break;
            case "json": WriteJson(to); break;
            default: WriteTable(to); break;
        }
    }

    /// <summary>All rows as CSV.</summary>
    public string Csv()
    {
        var text = new StringWriter();
        WriteCsv(text);
        return text.ToString();
    }

    void WriteCsv(TextWriter to)
    {
        foreach (var row in _rows.Prepend(columns)) to.Write(CsvCell.Row(row.Select(c => Text(c, "R"))) + "\n");
    }

    void WriteJson(TextWriter to)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var row in _rows)
            {
                json.WriteStartObject();
                foreach (var (column, cell) in columns.Zip(row))
                {
                    json.WritePropertyName(column);
                    JsonSerializer.Serialize(json, cell);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        to.Write(Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
    }

    void WriteTable(TextWriter to)
    {
        List<string[]> lines = [.. _rows.Prepend(columns).Select(r => r.Select(c => Text(c, "0.######")).ToArray())];
        var widths = columns.Select((_, i) => lines.Max(l => l[i].Length)).ToList();
        var numbers = columns.Select((_, i) => _rows.Any(r => r[i] is not (null or string or bool))).ToList();
        foreach (var line in lines)
            to.Write(string.Join("  ", line.Select((c, i) => numbers[i] ? c.PadLeft(widths[i]) : c.PadRight(widths[i]))).TrimEnd() + "\n");
    }

    static string Text(object? cell, string numbers) => cell switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        double number => number.ToString(numbers, CultureInfo.InvariantCulture),
        decimal exact when numbers != "R" => exact.ToString(numbers, CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString() ?? "",
    };

    // Division leaves zeros at the end that say nothing; dividing by a one with 28 decimals takes them away
    static decimal WithoutZeros(decimal exact) => exact / 1.0000000000000000000000000000m;
}
