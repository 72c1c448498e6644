using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Demo;
using YamlDotNet.Serialization;

namespace Samsyn.Tests.Medicines.Demo;

public sealed class DemoCatalogueTests
{
    static readonly Dictionary<string, Dictionary<string, string>> Names = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(Path.Combine(CasesFolder.Root, "content", "atc", "names.yaml")));

    [Fact]
    public void Every_product_has_a_whole_code_with_a_name_at_each_level()
    {
        foreach (var product in SmallRegion.Catalogue.Products)
        {
            // Level 4 where the substance is not one: iron
            Assert.InRange(new AtcCode(product.Atc).Level, 4, 5);
            for (AtcCode? code = new AtcCode(product.Atc); code is { } at; code = at.Parent) Assert.Contains(at.Code, Names.Keys);
        }
    }

    [Fact]
    public void A_substance_is_named_in_the_list_as_in_the_files() =>
        Assert.All(SmallRegion.Catalogue.Products, p => Assert.Equal(Names[p.Atc]["en"], p.Substance));

    [Fact]
    public void Every_atc_name_is_there_in_four_languages() =>
        Assert.All(Names, n => Assert.All(Languages.Cultures.Keys, language => Assert.NotEqual("", n.Value.GetValueOrDefault(language, ""))));

    [Fact]
    public void All_main_groups_and_all_94_therapeutic_groups_are_named()
    {
        Assert.Equal(14, Names.Keys.Count(k => k.Length == 1));
        Assert.Equal(94, Names.Keys.Count(k => k.Length == 3));
        Assert.All(Names.Keys, k => Assert.True(AtcCode.IsValid(k), k));
    }

    [Fact]
    public void Every_product_is_used_and_stands_once_in_a_range_that_is_not_in_use()
    {
        var (products, used) = (SmallRegion.Catalogue.Products, SmallRegion.Catalogue.Treatments.SelectMany(t => t.Use.Keys).ToHashSet());
        Assert.All(products, p => Assert.Contains(p.Name, used));
        Assert.Equal(products.Count, products.Select(p => p.Name).Distinct().Count());
        Assert.Equal(Enumerable.Range(990_001, products.Count), products.Select(p => p.Article));
    }

    [Fact]
    public void A_use_of_an_unknown_product_is_said_with_its_treatment()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "products.yaml"), "[]");
            File.WriteAllText(Path.Combine(folder.FullName, "treatments.yaml"), "- { name: gout, use: { Nothing: [1, 1] } }");
            var error = Assert.Throws<InvalidDataException>(() => DemoCatalogue.Load(folder.FullName));
            Assert.Equal("treatments.yaml: 'gout' uses 'Nothing', which is not in products.yaml.", error.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_treatment_s_shares_add_up_in_every_place_that_has_it()
    {
        var world = new DemoWorld(SmallRegion.Options, SmallRegion.Catalogue);
        foreach (var treatment in SmallRegion.Catalogue.Treatments)
        {
            Assert.Equal(1, world.Clinics.Sum(c => world.Share(treatment, c)), 9);
            Assert.Equal(1, world.Shares(treatment, "NUS", world.Calendar.Last).Sum(), 9);
        }
    }
}
