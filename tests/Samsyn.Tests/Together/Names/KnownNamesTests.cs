using Samsyn.Kernel.Content;
using Samsyn.Kernel.Names;
using Samsyn.Tests.Texts;
using Samsyn.Together.Names;

namespace Samsyn.Tests.Together.Names;

/// <summary>With the files that are shipped, and medicines as deliveries call them.</summary>
public sealed class KnownNamesTests
{
    static string Shipped(string file) => File.ReadAllText(Path.Combine(CasesFolder.Root, "content", "challenges", file));

    static readonly OrdinaryWords Ordinary = OrdinaryWords.Read("ordinary-words.yaml", Shipped("ordinary-words.yaml"), Repository.Texts, []);
    static readonly IReadOnlyList<string> Companies = CompanyNames.Read("companies.yaml", Shipped("companies.yaml"), []);

    static NameFinder Finder(params MedicineName[] medicines) => KnownNames.Finder(medicines, Companies, Ordinary);

    static MedicineName Product(string name) => new(name, MedicineNameKind.Product);
    static MedicineName Substance(string name) => new(name, MedicineNameKind.Substance);
    static MedicineName Group(string name) => new(name, MedicineNameKind.Group);

    [Fact]
    public void Nothing_is_wrong_in_the_shipped_files()
    {
        var problems = new List<ContentProblem>();
        OrdinaryWords.Read("ordinary-words.yaml", Shipped("ordinary-words.yaml"), Repository.Texts, problems);
        CompanyNames.Read("companies.yaml", Shipped("companies.yaml"), problems);

        Assert.Empty(problems);
        Assert.True(Companies.Count > 50);
    }

    [Theory]
    [InlineData("Ozempra 1 mg injektionsvätska, lösning", "Många tar Ozempra.", "Ozempra")]
    [InlineData("Alvedix forte filmdragerad tablett", "alvedix hjälper inte", "Alvedix")]
    [InlineData("Insulin aspart Bris 300 E", "de som har Insulin aspart Bris", "Insulin aspart Bris")]
    public void A_product_goes_by_the_words_before_its_strength(string product, string text, string name) =>
        Assert.Equal([name], Finder(Product(product)).Find(text).Select(f => f.Name));

    [Theory]
    [InlineData("Faktor VIII Origin", "Rökning är en faktor bland flera")]
    [InlineData("Insulin Bris", "Vi behöver mäta insulin")]
    [InlineData("Vitamin D Fjord", "vitamin i maten")]
    [InlineData("Region Hav 5 mg", "Vår region är stor")]
    public void An_ordinary_word_is_no_name_though_a_product_begins_with_it(string product, string text) => Assert.Empty(Finder(Product(product)).Find(text));

    [Fact]
    public void A_group_tells_no_product_even_where_a_product_is_called_after_it()
    {
        var finder = Finder(Group("Insuliner"), Group("Protonpumpshämmare"), Product("Protonpumpshämmare Bris 20 mg"), Substance("pantoprazol"));

        Assert.Empty(finder.Find("Protonpumpshämmare och insuliner sätts sällan ut."));
        Assert.Equal(["pantoprazol"], finder.Find("pantoprazol").Select(f => f.Name));
    }

    [Theory]
    [InlineData("semaglutide", "semaglutid på recept")]
    [InlineData("calcium folinate (oral)", "Calcium folinate")]
    [InlineData("enalapril, combinations", "enalaprils effekt")]
    public void A_substance_is_found_by_what_it_is_said(string substance, string text) => Assert.Single(Finder(Substance(substance)).Find(text));

    [Theory]
    [InlineData("Nordlys Medtech Sverige AB", "Nordlys Medtech")]
    [InlineData("Havpharma A/S", "Havpharma")]
    [InlineData("Fjord Oy", "Fjord")]
    [InlineData("AB", "AB")]
    public void A_company_is_said_without_its_legal_form(string name, string said) => Assert.Equal(said, CompanyNames.Said(name));

    [Theory]
    [InlineData("Novo Nordisks pennor", "Novo Nordisk")]
    [InlineData("AstraZeneca", "AstraZeneca")]
    [InlineData("B. Braun", "B. Braun")]
    [InlineData("Johnson & Johnson", "Johnson & Johnson")]
    public void A_company_on_the_list_is_found(string text, string name) => Assert.Equal([(name, NameKind.Company)], Finder().Find(text).Select(f => (f.Name, f.Kind)));

    [Theory]
    [InlineData("Lilly är åtta år och hennes moderna skola ligger vid Orions gata")]
    [InlineData("Patienter med insulinresistens, bukfetma och rubbade blodfetter väntar länge på stöd")]
    [InlineData("Patienter med nedsat nyrefunktion venter på en aftale om blodprøver")]
    [InlineData("Eldre med mange legemidler blir sendt hjem uten en samlet liste")]
    public void An_ordinary_sentence_names_nothing(string text) => Assert.Empty(Finder(Substance("metformin"), Product("Ozempra 1 mg")).Find(text));
}
