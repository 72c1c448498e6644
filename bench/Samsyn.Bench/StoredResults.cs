using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.Medicines.Measures.Results;

namespace Samsyn.Bench;

/// <summary>Results that are kept: what one late event makes anew against making all anew, and how long a measure's page takes from them.</summary>
sealed class StoredResults : IBenchmark
{
    const double MostOfAll = 0.1, PageSeconds = 0.05;

    public string Name => "Measures: results that are kept";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        var folder = await setting.LoadedFolder();
        await using var site = Site.Build(CommandLine.Quiet(new() { Data = folder, Demo = true, Urls = "http://127.0.0.1:0" }));
        await Site.Prepare(site, cancel);
        var all = await Duel.Time(() => Refresh(site.Services, cancel));
        await BenchSetting.Samsyn("import", await LateEvent(setting, cancel), "--data", folder);
        var late = await Duel.Time(() => Refresh(site.Services, cancel));
        yield return BenchLine.AtMost("A late event against all measures anew", BenchLine.Milliseconds(late), BenchLine.Milliseconds(all), late / all, MostOfAll);

        await site.StartAsync(cancel);
        using var visitor = await Visitor.SignIn(site, cancel);
        var page = Duel.Median(await visitor.FirstBytes("/medicines/measures/broad-spectrum-share", cancel));
        yield return BenchLine.AtMost("A measure's page, first byte, median", BenchLine.Milliseconds(page), "", page.TotalSeconds, PageSeconds);
        await site.StopAsync(cancel);
    }

    static async Task Refresh(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MeasureRefresh>().Run(cancel);
    }

    /// <summary>An event like one that was delivered, under an id of its own.</summary>
    static async Task<string> LateEvent(BenchSetting setting, CancellationToken cancel)
    {
        var delivered = File.ReadLines((await setting.EventFiles())[^1]).Take(2).ToList();
        var id = Array.IndexOf(delivered[0].Split(','), "source_id");
        var values = delivered[1].Split(',');
        values[id] = "late-" + values[id];
        var file = Path.Combine(setting.NewFolder("late"), "late.csv");
        await File.WriteAllLinesAsync(file, [delivered[0], string.Join(',', values)], cancel);
        return file;
    }
}
