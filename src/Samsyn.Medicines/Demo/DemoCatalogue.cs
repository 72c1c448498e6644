using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Medicines.Demo;

/// <summary>What the demo region buys and what for: <c>content/demo/products.yaml</c> and <c>treatments.yaml</c>.</summary>
sealed record DemoCatalogue(IReadOnlyList<DemoProduct> Products, IReadOnlyList<DemoTreatment> Treatments)
{
    /// <summary>Reads both files.</summary>
    /// <exception cref="InvalidDataException">A treatment uses a product that does not stand in the list.</exception>
    public static DemoCatalogue Load(string folder)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithCaseInsensitivePropertyMatching().Build();
        var catalogue = new DemoCatalogue(
            yaml.Deserialize<List<DemoProduct>>(File.ReadAllText(Path.Combine(folder, "products.yaml"))),
            yaml.Deserialize<List<DemoTreatment>>(File.ReadAllText(Path.Combine(folder, "treatments.yaml"))));
        foreach (var treatment in catalogue.Treatments)
            foreach (var name in treatment.Use.Keys.Concat(treatment.Oral.Keys))
                if (catalogue.IndexOf(name) < 0) throw new InvalidDataException($"treatments.yaml: '{treatment.Name}' uses '{name}', which is not in products.yaml.");
        return catalogue;
    }

    /// <summary>The files that come with the program.</summary>
    public static DemoCatalogue Load() => Load(Path.Combine(AppContext.BaseDirectory, "content", "demo"));

    /// <summary>Where in <see cref="Products"/> a product stands; −1: nowhere.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Products.Count; i++)
            if (Products[i].Name == name) return i;
        return -1;
    }
}
