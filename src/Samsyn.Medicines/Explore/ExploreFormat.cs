using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Samsyn.Medicines.Explore;

/// <summary>Writes an answer for machines and terminals: RFC 4180 CSV, JSON rows, aligned columns. Numbers are exact and without zeros that say nothing; what is missing is empty.</summary>
static class ExploreFormat
{
    public static string Number(decimal? value) => value is { } v ? v.ToString("0.############################", CultureInfo.InvariantCulture) : "";

    public static void Csv(ExploreAnswer answer, TextWriter to)
    {
        Use.Csv.Line(to, answer.Columns);
        foreach (var row in answer.Rows) Use.Csv.Line(to, [.. row.Keys, Number(row.Value)]);
    }

    public static void Json(ExploreAnswer answer, TextWriter to)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Json(answer, bytes);
        to.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    static void Json(ExploreAnswer answer, ArrayBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to, new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        if (answer.Currency is not null) json.WriteString("currency", answer.Currency);
        json.WriteStartArray("rows");
        foreach (var row in answer.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Keys.Count; i++) json.WriteString(answer.Columns[i], row.Keys[i]);
            json.WritePropertyName(answer.Columns[^1]);
            if (row.Value is null) json.WriteNullValue(); else json.WriteRawValue(Number(row.Value));
            if (answer.Columns[^1] != "events") json.WriteNumber("events", row.Events);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Columns(ExploreAnswer answer, TextWriter to)
    {
        List<string[]> lines = [[.. answer.Columns], .. answer.Rows.Select(r => (string[])[.. r.Keys, Number(r.Value)])];
        var widths = answer.Columns.Select((_, i) => lines.Max(l => l[i].Length)).ToList();
        foreach (var line in lines)
            to.WriteLine(string.Join("  ", line.Select((cell, i) => i == line.Length - 1 ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }
}
