using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace Samsyn.Medicines.Therapy;

/// <summary>Doses a day by the codes of prescribing systems, from <c>content/doses/frequencies.yaml</c>.</summary>
sealed partial class DoseFrequencies
{
    const string OneOff = "once";

    readonly Dictionary<string, DoseFrequency> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">A code stands twice, or what it means cannot be read.</exception>
    public static DoseFrequencies Load(string folder)
    {
        var frequencies = new DoseFrequencies();
        var yaml = new DeserializerBuilder().Build();
        foreach (var (often, codes) in yaml.Deserialize<Dictionary<string, List<string>>>(File.ReadAllText(Path.Combine(folder, "frequencies.yaml"))))
            foreach (var code in codes)
                if (!frequencies._known.TryAdd(code, Meaning(often))) throw new InvalidDataException($"frequencies.yaml: '{code}' stands twice.");
        return frequencies;
    }

    public static DoseFrequencies Load() => Load(Path.Combine(AppContext.BaseDirectory, "content", "doses"));

    /// <summary>How often a code means; null: not known.</summary>
    /// <remarks>A code that is not listed may say it itself: 10H (every ten hours), 8X (eight times a day), 2W (twice a week).</remarks>
    public DoseFrequency? Find(string? code)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        if (_known.TryGetValue(code.Trim(), out var known)) return known;
        var match = Told().Match(code.Trim());
        if (!match.Success) return null;
        if (!decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
        return new(match.Groups["what"].Value.ToUpperInvariant() switch { "H" => 24 / number, "W" => number / 7, _ => number }, IsOneOff: false);
    }

    /// <summary>"3/7" is three times in seven days.</summary>
    static DoseFrequency Meaning(string often)
    {
        if (often == OneOff) return new(1, IsOneOff: true);
        if (often == "as needed") return new(null, IsOneOff: false);
        var parts = often.Split('/');
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0
            ? new((decimal)times / days, IsOneOff: false)
            : throw new InvalidDataException($"frequencies.yaml: '{often}' cannot be read; write times/days, as 3/7, or '{OneOff}' or 'as needed'.");
    }

    [GeneratedRegex(@"^(?<number>\d+(?:\.\d+)?)(?<what>H|X|W|\*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Told();
}
