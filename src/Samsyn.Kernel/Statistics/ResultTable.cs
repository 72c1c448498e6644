using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samsyn.Kernel.Statistics;

/// <summary>What a command answers: named columns, and rows of texts and numbers; null is missing.</summary>
/// <remarks>CSV and JSON carry all decimals of a number, so that reading them gives the same number; the table for the terminal six at most.</remarks>
public sealed class ResultTable(params IReadOnlyList<string> columns)
{
    readonly List<IReadOnlyList<object?>> _rows = [];

    /// <summary>The option <c>--format</c>: csv, json or table.</summary>
    public static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "csv, json or table.", HelpName = "csv|json|table", DefaultValueFactory = _ => "table" };
        format.Validators.Add(o => { if (o.GetValue(format) is not ("csv" or "json" or "table")) o.AddError("--format is csv, json or table."); });
        return format;
    }

    /// <param name="cells">A text, a number or null for each column.</param>
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

    void WriteCsv(TextWriter to)
    {
        foreach (var row in _rows.Prepend(columns)) to.Write(string.Join(',', row.Select(c => Quoted(Text(c, "R")))) + "\n");
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
        var numbers = columns.Select((_, i) => _rows.Any(r => r[i] is not (null or string))).ToList();
        foreach (var line in lines)
            to.Write(string.Join("  ", line.Select((c, i) => numbers[i] ? c.PadLeft(widths[i]) : c.PadRight(widths[i]))).TrimEnd() + "\n");
    }

    static string Text(object? cell, string numbers) => cell switch
    {
        null => "",
        double number => number.ToString(numbers, CultureInfo.InvariantCulture),
        decimal exact when numbers != "R" => exact.ToString(numbers, CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString() ?? "",
    };

    // Division leaves zeros at the end that say nothing; dividing by a one with 28 decimals takes them away
    static decimal WithoutZeros(decimal exact) => exact / 1.0000000000000000000000000000m;

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
