using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Demo;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Recommendations;

namespace Samsyn.Tests.Medicines.Recommendations;

/// <summary>The recommendations that come with Samsyn, read with the demo region's lists, and the demo region's own.</summary>
public sealed class RecommendationContentTests
{
    static string Content => Path.Combine(CasesFolder.Root, "content");

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>As in the demo region, or as they are shipped: then with its lists alone.</summary>
    static async Task<T> WithCatalogue<T>(bool demo, Func<RecommendationCatalogue, Task<T>> work)
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-recommendations-");
        try
        {
            DemoContent.Write(Path.Combine(Content, "demo"), folder.FullName, new Month(2026, 10));
            if (!demo) Directory.Delete(Path.Combine(folder.FullName, RecommendationFolder.Name), recursive: true);
            return await work(new RecommendationFolder(new MeasureFolder([Content, folder.FullName], Samsyn.Medicines.DailyDoses.DoseUnits.Load())).Catalogue);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Every_file_can_be_read_and_its_examples_give_what_they_say(bool demo)
    {
        var (catalogue, wrong) = await WithCatalogue(demo, async catalogue =>
        {
            var examples = new RecommendationExamples(new(DoseUnits.Load(), AdministrationRoutes.Load()));
            var problems = catalogue.Problems.ToList();
            foreach (var recommendation in catalogue.All) problems.AddRange(await examples.Run(recommendation, Cancel));
            return (catalogue, problems);
        });

        Assert.Empty(wrong.Select(p => $"{p.File} {p.Line} {p.Code} {string.Join(' ', p.Arguments)}"));
        Assert.True(catalogue.All.Count >= 6);
    }

    [Fact]
    public async Task What_is_shipped_is_an_example_and_sets_no_target_that_its_source_does_not_set()
    {
        var all = await WithCatalogue(demo: false, catalogue => Task.FromResult(catalogue.All));

        Assert.All(all, r => Assert.True(r.IsExample));
        Assert.All(all, r => Assert.Empty(r.Targets));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Every_text_is_there_in_all_four_languages(bool demo)
    {
        var all = await WithCatalogue(demo, catalogue => Task.FromResult(catalogue.All));

        foreach (var recommendation in all)
            foreach (var text in recommendation.Lines.Select(l => l.Name).Concat([recommendation.Name, recommendation.Council, recommendation.Why!, recommendation.Source]))
                Assert.Equal(Languages.Cultures.Keys.Order(), text.All.Keys.Order());
    }

    [Fact]
    public async Task The_file_in_the_guide_can_be_read_and_its_example_gives_what_it_says()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(CasesFolder.Root, "docs", "how-to", "write-a-recommendation.md"), Cancel);
        var file = guide.Split("```yaml\n")[1].Split("```")[0];
        var folder = Directory.CreateTempSubdirectory("samsyn-recommendations-");
        DemoContent.Write(Path.Combine(Content, "demo"), folder.FullName, new Month(2026, 10));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, RecommendationFolder.Name, "from-the-guide.yaml"), file, Cancel);

        var catalogue = new RecommendationFolder(new MeasureFolder([folder.FullName], Samsyn.Medicines.DailyDoses.DoseUnits.Load())).Catalogue;
        folder.Delete(recursive: true);

        Assert.Empty(catalogue.Problems);
        Assert.Empty(await new RecommendationExamples(new(DoseUnits.Load(), AdministrationRoutes.Load())).Run(catalogue.Find("from-the-guide")!, Cancel));
    }

    [Fact]
    public async Task The_demo_regions_own_take_the_place_of_examples_and_count_their_dates_back_from_the_last_month()
    {
        var adalimumab = await WithCatalogue(demo: true, catalogue => Task.FromResult(catalogue.Find("adalimumab-biosimilar-first")!));

        // 22 and 18 months before October 2026
        Assert.Equal((new DateOnly(2024, 12, 1), new DateOnly(2025, 4, 1)), (adalimumab.ValidFrom, adalimumab.ImplementBy));
        Assert.Equal(("Demo council", false, 0.9m), (adalimumab.Council["en"], adalimumab.IsExample, adalimumab.Target(FollowBasis.Quantity)));
    }
}
