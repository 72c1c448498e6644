using Samsyn.Kernel.Texts;
using YamlDotNet.Serialization;

namespace Samsyn.Medicines.Atc;

/// <summary>What ATC codes are called in the reader's language, from <c>content/atc/*.yaml</c>: code → language → name.</summary>
/// <remarks>A substance that stands in no file is called what the delivering systems call it; a code that nobody names is shown as it is.</remarks>
sealed class AtcNames
{
    readonly Dictionary<string, Dictionary<string, string>> _names = new(StringComparer.Ordinal);

    public static AtcNames Load(string folder)
    {
        var names = new AtcNames();
        if (!Directory.Exists(folder)) return names;
        var yaml = new DeserializerBuilder().Build();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            foreach (var (code, texts) in yaml.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(file)) ?? [])
                names._names[code] = texts;
        return names;
    }

    /// <summary>Every name in every language, with its code.</summary>
    public IEnumerable<(string Code, string Name)> All => _names.SelectMany(n => n.Value.Values.Select(name => (n.Key, name)));

    /// <summary>The name, or null when neither the files nor the deliveries know one.</summary>
    /// <param name="delivered">Names as they came with the events, by code.</param>
    public string? Find(string code, string language, IReadOnlyDictionary<string, string> delivered) =>
        _names.TryGetValue(code, out var texts)
            ? texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault(Languages.Default)
            : delivered.GetValueOrDefault(code);
}
