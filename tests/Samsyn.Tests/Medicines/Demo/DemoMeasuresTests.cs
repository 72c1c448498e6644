using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Demo;
using Samsyn.Medicines.Measures;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Demo;

/// <summary>Whoever opens a shipped measure in the demo region sees it at work.</summary>
public sealed class DemoMeasuresTests(DemoMeasuresTests.MadeSite made) : IClassFixture<DemoMeasuresTests.MadeSite>
{
    /// <summary>Measures that have nothing to show in the demo region, and why.</summary>
    static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        ["discarded-without-reason"] = "Every discard of the region tells its reason, so the share is 0 throughout.",
        ["methotrexate-other-strength-share"] = "The region buys methotrexate tablets of 2.5 mg alone, as it should, so the share is 0 throughout.",
    };

    static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>Three tenths of the region, in the store: what is rare is there too.</summary>
    public sealed class MadeSite : IAsyncLifetime
    {
        internal TestSite Site { get; } = new();
        internal MeasureCatalogue Catalogue { get; private set; } = new([], [], []);
        internal IReadOnlyDictionary<string, IReadOnlyList<MeasureValue>> Values { get; private set; } = new Dictionary<string, IReadOnlyList<MeasureValue>>();

        public async ValueTask InitializeAsync()
        {
            await Site.InitializeAsync();
            await using var scope = Site.Services.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var options = SmallRegion.Options with { Scale = 0.3, Folder = services.GetRequiredService<DataFolder>().Demo };
            await DemoRegion.Make(services, options, TestContext.Current.CancellationToken);

            Catalogue = services.GetRequiredService<MeasureFolder>().Catalogue;
            var db = services.GetRequiredService<SamsynDb>();
            var tree = new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
            var last = Month.Of(options.Until);
            var question = MeasureQuestion.By(new(new(last.Year - 5, 1), last), tree, [tree.Find(DemoPlaces.Region)!]);
            var book = await new ActivityBooks(db).Read(null, tree, TestContext.Current.CancellationToken);
            Values = await services.GetRequiredService<MeasureRun>().Values(Catalogue.All, question, book, TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Fact]
    public void No_measure_waits_for_a_list() => Assert.Empty(made.Catalogue.Waiting.Concat(made.Catalogue.Problems).Select(p => p.File));

    [Fact]
    public void Every_measure_has_something_to_show_but_those_that_say_why_not() =>
        Assert.Equal(Told(Without.Keys), Told(made.Catalogue.All.Select(m => m.Code).Where(code => made.Values[code].All(v => v.Value is null or 0))));

    static string Told(IEnumerable<string> codes) => string.Join('\n', codes.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("antibiotics-iv-to-oral-72h", 10, 90)]
    [InlineData("opioid-with-benzodiazepine", 1, 30)]
    [InlineData("polypharmacy-5", 2, 40)]
    [InlineData("polypharmacy-10", 0.01, 10)]
    [InlineData("anticoagulant-with-nsaid", 0.5, 30)]
    [InlineData("watch-reserve-share-who", 20, 80)]
    public void What_a_ward_would_be_asked_about_happens_as_often_as_on_a_ward(string code, double least, double most)
    {
        var values = made.Values[code];

        Assert.InRange(100 * (double)(values.Sum(v => v.Numerator ?? 0) / values.Sum(v => v.Denominator ?? 0)), least, most);
    }

    [Fact]
    public async Task The_groups_in_place_of_AWaRe_hold_every_antibiotic_of_the_region_once()
    {
        var antibiotics = SmallRegion.Catalogue.Products.Where(p => p.Atc.StartsWith("J01", StringComparison.Ordinal)).Select(p => $"{p.Article}").Order(StringComparer.Ordinal);
        await made.Site.Use<MeasureFolder>(folder =>
        {
            foreach (var list in folder.Lists([]).Values.Where(l => l.Code.StartsWith("aware-", StringComparison.Ordinal)))
                Assert.Equal(antibiotics, list.Groups.Values.SelectMany(g => g).Order(StringComparer.Ordinal));
            return Task.CompletedTask;
        });
    }
}
