using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>The units of <c>content/doses/units.yaml</c>, found by any of their spellings, and how they convert.</summary>
sealed class DoseUnits
{
    readonly Dictionary<string, DoseUnit> _exact = new(StringComparer.Ordinal);
    readonly Dictionary<string, DoseUnit?> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<(string From, string To), decimal> _between = [];

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A spelling stands for two units, or a basis is no unit.</exception>
    public static DoseUnits Load(string folder)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        var entries = yaml.Deserialize<Dictionary<string, Entry>>(File.ReadAllText(Path.Combine(folder, "units.yaml")));
        var units = new DoseUnits();
        foreach (var (name, entry) in entries)
        {
            if (!entries.ContainsKey(entry.Basis ?? name)) throw new InvalidDataException($"units.yaml: '{name}' has the basis '{entry.Basis}', which is no unit.");
            var unit = new DoseUnit(name, entry.Basis ?? name, entry.Factor, entry.Dose);
            // A name wins over other units' spellings of it in another case
            units._anyCase[name] = unit;
            foreach (var spelling in entry.As.Append(name))
                if (units._exact.TryAdd(spelling, unit) is false && units._exact[spelling] != unit)
                    throw new InvalidDataException($"units.yaml: '{spelling}' stands for both {units._exact[spelling]} and {unit}.");
            foreach (var (to, factor) in entry.Converts) units._between[(unit.Basis, to)] = factor;
        }
        foreach (var (spelling, unit) in units._exact.Where(s => !entries.ContainsKey(s.Key.ToLowerInvariant())))
            // mIU and MIU: a spelling that two units share but for case is understood in its own case only
            units._anyCase[spelling] = units._anyCase.TryGetValue(spelling, out var other) && other != unit ? null : unit;
        return units;
    }

    /// <summary>The files that come with the program.</summary>
    public static DoseUnits Load() => Load(Path.Combine(AppContext.BaseDirectory, "content", "doses"));

    /// <summary>The unit of a name, a UCUM code or another spelling; null: not known. "mU" is a thousandth of a unit, "MU" a million.</summary>
    public DoseUnit? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var said = string.Join(' ', text.Replace(". ", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return _exact.GetValueOrDefault(said) ?? _anyCase.GetValueOrDefault(said)
            ?? (said.Length > 3 && said[^1] is 's' or 'S' ? _anyCase.GetValueOrDefault(said[..^1]) : null);
    }

    /// <summary>An amount in another unit; null: the two measure different things.</summary>
    public decimal? Convert(decimal amount, DoseUnit from, DoseUnit to)
    {
        if (from == to) return amount;
        if (from.Basis == to.Basis) return amount * from.Factor / to.Factor;
        if (_between.TryGetValue((from.Basis, to.Basis), out var there)) return amount * from.Factor * there / to.Factor;
        if (_between.TryGetValue((to.Basis, from.Basis), out var back)) return amount * from.Factor / back / to.Factor;
        return null;
    }

    sealed class Entry
    {
        public string? Basis { get; set; }
        public decimal Factor { get; set; } = 1;
        public bool Dose { get; set; }
        public List<string> As { get; set; } = [];
        public Dictionary<string, decimal> Converts { get; set; } = [];
    }
}
