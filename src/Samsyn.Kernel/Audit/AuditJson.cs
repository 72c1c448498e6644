using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Samsyn.Kernel.Audit;

/// <summary>Before and after as JSON, with whatever looks like a person's identity number withheld.</summary>
/// <remarks>
/// A last guard, not the rule: callers do not hand identity numbers over. A text is taken for one when it holds a plausible date of birth in a Nordic form
/// (ddmmyy, yymmdd, yyyymmdd; coordination, D- and synthetic numbers included) and three to five further characters of a number's shape; rather one too many
/// than one too few. Numbers that are not text (amounts, counts) are left alone.
/// </remarks>
public static partial class AuditJson
{
    public const string Withheld = "[withheld]";

    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string? Of(object? value) => value is null ? null : Clean(JsonSerializer.SerializeToNode(value, Options))?.ToJsonString(Options);

    public static bool HoldsIdentityNumber(string text) => Number().IsMatch(text);

    static JsonNode? Clean(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                return new JsonObject(fields.Select(f => KeyValuePair.Create(Text(f.Key), Clean(f.Value))));
            case JsonArray items:
                return new JsonArray([.. items.Select(Clean)]);
            case JsonValue one when one.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(Text(one.GetValue<string>()));
            default:
                return node?.DeepClone();
        }
    }

    static string Text(string text) => Number().Replace(text, Withheld);

    // Day first (CPR, fødselsnummer with D- and synthetic numbers, HETU) or year first (personnummer with coordination numbers), not inside a longer word or id
    [GeneratedRegex("""
        (?<![\w-])(?:
            (?:[04][1-9]|[1256]\d|[37][01])(?:[048][1-9]|[159][0-2])\d\d(?:[-\ ]?\d{4}|\ ?\d{5}|[-+A-FU-Y]\d{3}[0-9A-Y])
          | (?:18|19|20)?\d\d(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+\ ]?\d{4}
        )(?![\w-])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
