using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Samsyn.Kernel.Problems;

/// <summary>Stores a refusal as a JSON list, the code before the arguments: it is read years later, and by readers of other languages.</summary>
public sealed class RefusalConverter() : ValueConverter<Refusal, string>(
    refusal => JsonSerializer.Serialize(new[] { refusal.Code }.Concat(refusal.Arguments), Plain), text => Read(text))
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static Refusal Read(string text)
    {
        var parts = JsonSerializer.Deserialize<List<string>>(text)!;
        return Refusal.Stored(parts[0], parts[1..]);
    }
}
