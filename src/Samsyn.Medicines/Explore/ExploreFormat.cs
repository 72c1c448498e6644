using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Samsyn.Kernel.Csv;

namespace Samsyn.Medicines.Explore;

/// <summary>An answer for machines and terminals: a table for CSV and aligned columns, JSON with the currency and how many events each row is about.</summary>
static class ExploreFormat
{
    public static ResultTable Table(ExploreAnswer answer)
    {
        var table = new ResultTable(answer.Columns);
        foreach (var row in answer.Rows) table.Add([.. row.Keys, row.Value]);
        return table;
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
            if (row.Value is { } value) json.WriteRawValue(Number(value)); else json.WriteNullValue();
            if (answer.Columns[^1] != "events") json.WriteNumber("events", row.Events);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
