using System.Text;
using System.Text.Json;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Finds modifier extensions, anywhere in a resource: what is not known may turn its meaning round, so it is not taken.</summary>
sealed class Modifiers(IReadOnlyList<string> known)
{
    readonly byte[][] _known = [.. known.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Walks a resource that may hold one (<see cref="JsonLine.MayModify"/>).</summary>
    public bool AnyUnknown(ReadOnlySpan<byte> resource)
    {
        var json = new JsonLine(resource);
        while (json.Read())
            if (json.TokenType == JsonTokenType.PropertyName && json.TextEquals("modifierExtension"u8) && IsUnknown(ref json)) return true;
        return false;
    }

    bool IsUnknown(ref JsonLine json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray) return json.TokenType != JsonTokenType.Null;
        while (JsonPieces.Item(ref json))
        {
            if (json.TokenType != JsonTokenType.StartObject) return true;
            var isKnown = false;
            while (json.Read() && json.TokenType != JsonTokenType.EndObject)
            {
                var url = json.TextEquals("url"u8);
                json.Read();
                if (url && json.TokenType == JsonTokenType.String) isKnown = IsKnown(ref json);
                else json.Skip();
            }
            if (!isKnown) return true;
        }
        return false;
    }

    bool IsKnown(ref JsonLine json)
    {
        foreach (var url in _known)
            if (json.TextEquals(url)) return true;
        return false;
    }
}
