using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>The dosage forms of WHO's list of combined products, from <c>content/doses/forms.yaml</c>.</summary>
sealed class DosageForms
{
    readonly Dictionary<string, Entry> _forms = new(StringComparer.OrdinalIgnoreCase);

    public static DosageForms Load(string folder)
    {
        var forms = new DosageForms();
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        foreach (var (words, entry) in yaml.Deserialize<Dictionary<string, Entry>>(File.ReadAllText(Path.Combine(folder, "forms.yaml")))) forms._forms[words] = entry;
        return forms;
    }

    public static DosageForms Load() => Load(Path.Combine(AppContext.BaseDirectory, "content", "doses"));

    /// <returns>The form's name and WHO's code of its route, null where the form does not tell; null: the form is not known.</returns>
    public (string Form, string? Route)? Find(string dosageForm) => _forms.TryGetValue(dosageForm.Trim(), out var found) ? (found.Form, found.Route) : null;

    sealed class Entry
    {
        public string Form { get; set; } = "";
        public string? Route { get; set; }
    }
}
