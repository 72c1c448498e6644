using System.Text.Json;

namespace Samsyn.Tests;

/// <summary>Reads a JSON file of cases.</summary>
static class JsonCases
{
    public static JsonElement Read(string relative)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(CasesFolder.Path(relative)));
        return document.RootElement.Clone();
    }

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static decimal? Number(this JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
