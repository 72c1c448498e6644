using System.Globalization;
using Samsyn.Kernel.Problems;
using YamlDotNet.Serialization;

namespace Samsyn.Kernel.Texts;

/// <summary>Every text of the pages in every language, read from <c>content/i18n/*.yaml</c>: key → language → text.</summary>
/// <remarks>A text may hold numbered holes, <c>{0}</c>. The four languages of one text stand together in the file, so that a gap is seen.</remarks>
public sealed class TextTable
{
    const int MostHoles = 9;

    readonly Dictionary<string, Dictionary<string, string>> _texts = new(StringComparer.Ordinal);

    static readonly Lazy<TextTable> OfProgram = new(() => Load(Path.Combine(AppContext.BaseDirectory, "content", "i18n")));

    /// <summary>The texts that came with the program. Read once: they are also needed where no services are, as when a start is refused.</summary>
    public static TextTable Installed => OfProgram.Value;

    public static TextTable Load(string folder)
    {
        var table = new TextTable();
        var yaml = new DeserializerBuilder().Build();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var read = yaml.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(file));
            foreach (var (key, texts) in read ?? [])
                if (!table._texts.TryAdd(key, texts))
                    throw new InvalidDataException($"{Path.GetFileName(file)}: the key '{key}' stands in two files.");
        }
        return table;
    }

    public IEnumerable<string> Keys => _texts.Keys;
    public bool Has(string key, string language) => _texts.TryGetValue(key, out var texts) && texts.ContainsKey(language);

    /// <summary>The text, or the key itself in brackets where nothing is found: a page never fails for a missing word, a test does.</summary>
    public string Find(string key, string language) =>
        !_texts.TryGetValue(key, out var texts) ? $"[{key}]"
        : texts.TryGetValue(language, out var text) ? text
        : texts.GetValueOrDefault(Languages.Default, $"[{key}]");

    /// <summary>What a refusal says to the person. One that was stored by an older version may lack an argument: a dash stands there.</summary>
    public string Sentence(Refusal refusal, string language = Languages.Default) =>
        string.Format(CultureInfo.InvariantCulture, Find("refusal." + refusal.Code, language), [.. refusal.Arguments, .. Enumerable.Repeat("–", MostHoles)]);
}
