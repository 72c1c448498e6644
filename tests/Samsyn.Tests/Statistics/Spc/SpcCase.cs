using System.Text.Json;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Tests.Statistics.Spc;

/// <summary>One case file of another engine: its rows, its options and its figures.</summary>
sealed class SpcCase(string file)
{
    readonly JsonElement _root = JsonDocument.Parse(File.ReadAllBytes(CasesFolder.Path(Folder + file))).RootElement;

    public const string Folder = "medicines/spc/";

    public SpcKind Chart => SpcKindName.Read(_root.GetProperty("chart").GetString()!)!.Value;
    public IEnumerable<JsonElement> Points => _root.GetProperty("expected").GetProperty("points").EnumerateArray();
    public IEnumerable<JsonElement> Expected(string list) => _root.GetProperty("expected").GetProperty(list).EnumerateArray();

    public IEnumerable<JsonElement> Input => _root.GetProperty("input").EnumerateArray();

    /// <summary>An option of the case; undefined when it has none of that name (no options at all are written as an empty list).</summary>
    public JsonElement Option(string name) =>
        _root.GetProperty("options") is { ValueKind: JsonValueKind.Object } options && options.TryGetProperty(name, out var value) ? value : default;

    /// <summary>Rows without an x are left out, as both engines do.</summary>
    public IReadOnlyList<SpcRow> Rows(string x, string y, string? n = null) =>
        [.. Input.Where(r => r.GetProperty(x).ValueKind != JsonValueKind.Null).Select(r => new SpcRow(r.GetProperty(x).ToString(), Number(r, y), n is null ? null : Number(r, n)))];

    public static double? Number(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    /// <summary>Equal to nine digits: relative for figures above one, absolute below.</summary>
    public static void Same(double? expected, double? actual, string what)
    {
        if (expected is not { } wanted) Assert.True(actual is null, $"{what}: {actual} instead of missing");
        else Assert.True(actual is { } got && Math.Abs(got - wanted) <= 1e-9 * Math.Max(1, Math.Abs(wanted)), $"{what}: {actual} instead of {wanted}");
    }
}
