using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>The routes of <c>content/doses/routes.yaml</c>, found by WHO's code or by the words of deliveries in four languages.</summary>
sealed class AdministrationRoutes
{
    static readonly string[] Endings = [" användning", " anvendelse", " bruk", " use"];

    readonly Dictionary<string, AdministrationRoute> _found = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">A word stands for two routes.</exception>
    public static AdministrationRoutes Load(string folder)
    {
        var routes = new AdministrationRoutes();
        var entries = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, Entry>>(File.ReadAllText(Path.Combine(folder, "routes.yaml")));
        foreach (var (code, entry) in entries)
        {
            var route = new AdministrationRoute(code, entry.Name);
            foreach (var word in entry.As.Append(code).Append(entry.Name).Select(Plain))
                if (!routes._found.TryAdd(word, route) && routes._found[word] != route)
                    throw new InvalidDataException($"routes.yaml: '{word}' stands for both {routes._found[word].Code} and {code}.");
        }
        return routes;
    }

    public static AdministrationRoutes Load() => Load(Path.Combine(AppContext.BaseDirectory, "content", "doses"));

    /// <summary>The route that a text names; null: not known here.</summary>
    public AdministrationRoute? Find(string? text) => text is null ? null : _found.GetValueOrDefault(Plain(text));

    /// <summary>Without full stops and what follows the word: "i.v." is "iv", "oral use" is "oral".</summary>
    static string Plain(string text)
    {
        var plain = text.Replace(".", "", StringComparison.Ordinal).Trim();
        foreach (var ending in Endings)
            if (plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) plain = plain[..^ending.Length];
        return plain;
    }

    sealed class Entry
    {
        public string Name { get; set; } = "";
        public List<string> As { get; set; } = [];
    }
}
