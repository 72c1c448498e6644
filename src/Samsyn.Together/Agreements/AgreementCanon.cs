using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samsyn.Together.Agreements;

/// <summary>The one form in which an agreement is kept, hashed and signed: JSON in UTF-8 with line feeds, fields in a fixed order. Pure.</summary>
/// <remarks>What is shown of a version is read from the very bytes that its hash is of. Whoever has the file can check it with <c>sha256sum</c>.</remarks>
static class AgreementCanon
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(AgreementText text) => JsonSerializer.Serialize(Tidy(text), Options) + "\n";

    public static AgreementText Read(string canon) => JsonSerializer.Deserialize<AgreementText>(canon, Options)!;

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(string canon) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canon)));

    /// <summary>Without blanks around texts, without what is empty, in the order of the alphabet: the same words give the same bytes.</summary>
    static AgreementText Tidy(AgreementText text) => text with
    {
        Texts = Sorted(text.Texts.Select(t => KeyValuePair.Create(t.Key, Plain(t.Value))).Where(t => t.Value.Length > 0)),
        Days = Sorted(text.Days), Numbers = Sorted(text.Numbers), Answers = Sorted(text.Answers),
        Parties = [.. text.Parties.Where(p => !p.IsEmpty).Select(p => p with
        {
            Name = Plain(p.Name), Unit = Plain(p.Unit), Material = Plain(p.Material), Time = Plain(p.Time), SignerTitle = Plain(p.SignerTitle),
        })],
    };

    static SortedDictionary<string, T> Sorted<T>(IEnumerable<KeyValuePair<string, T>> values) => new(values.ToDictionary(), StringComparer.Ordinal);

    static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
