using YamlDotNet.Serialization;

namespace Samsyn.Kernel.Texts;

/// <summary>Every text of the pages in every language, read from <c>content/i18n/*.yaml</c>: key → language → text.</summary>
/// <remarks>A text may hold numbered holes, <c>{0}</c>. The four languages of one text stand together in the file, so that a gap is seen.</remarks>
public sealed class TextTable
{
    readonly Dictionary<string, Dictionary<string, string>> _texts = new(StringComparer.Ordinal);

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
}
