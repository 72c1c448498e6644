using System.Text.Json;
using System.Text.Json.Nodes;

namespace Samsyn.Kernel.Audit;

/// <summary>One field that a line of the trail changed, for people to read.</summary>
/// <param name="Field">Its name; "" when what was written is no object.</param>
public sealed record AuditChange(string Field, string? Before, string? After)
{
    /// <summary>The fields that differ between before and after, in the order they stand.</summary>
    public static IReadOnlyList<AuditChange> Between(string? before, string? after)
    {
        var (old, now) = (Parse(before), Parse(after));
        if (old is not (null or JsonObject) || now is not (null or JsonObject)) return before == after ? [] : [new("", before, after)];
        var (oldFields, nowFields) = (old as JsonObject ?? [], now as JsonObject ?? []);
        return [.. oldFields.Concat(nowFields).Select(f => f.Key).Distinct()
            .Select(name => new AuditChange(name, Text(oldFields[name]), Text(nowFields[name])))
            .Where(c => c.Before != c.After)];
    }

    static JsonNode? Parse(string? json)
    {
        try
        {
            return json is null ? null : JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return JsonValue.Create(json);
        }
    }

    static string? Text(JsonNode? node) => node is null ? null : node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString(AuditJson.Options);
}
