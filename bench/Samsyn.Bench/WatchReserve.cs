using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures;

namespace Samsyn.Bench;

/// <summary>The share of Watch and Reserve by hospital and month over real purchases, a hundred times over, from the segments on disk; against NumPy counting coded arrays in memory.</summary>
/// <remarks>Where NumPy is not installed, against what it took once. Left out where the file of purchases is not there.</remarks>
sealed class WatchReserve : IBenchmark
{
    const int Copies = 100;
    const string Folder = "../shared/cases/medicines/danish-hospital-antibiotics";

    static readonly TimeSpan NumpyOnce = TimeSpan.FromSeconds(0.081);

    /// <summary>Codes first, outside of the time; then one bincount above and one below the line. Prints the median seconds.</summary>
    const string Numpy = """
        import csv, statistics, sys, time
        import numpy
        listed = {r["atc"]: r["aware_dk"] for r in csv.DictReader(open(sys.argv[2])) if r["aware_dk"] != "NA"}
        rows = list(csv.DictReader(open(sys.argv[1])))
        groups = {}
        code = numpy.array([groups.setdefault((r["hosp"], r["month"]), len(groups)) for r in rows])
        known = numpy.array([r["atc"] in listed for r in rows])
        above = numpy.array([listed.get(r["atc"], "").lower() in ("watch", "reserve") for r in rows])
        ddd = numpy.array([float(r["ddd"]) for r in rows])
        code, known, above, ddd = (numpy.tile(a, int(sys.argv[3])) for a in (code, known, above, ddd))
        times = []
        for _ in range(7):
            begun = time.perf_counter()
            share = numpy.bincount(code, weights=ddd * above) / numpy.bincount(code, weights=ddd * known)
            times.append(time.perf_counter() - begun)
        print(statistics.median(times))
        """;

    public string Name => "Watch and Reserve over 5.2 million rows";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(Folder, "abx_sales.csv"))) yield break;
        var data = await Loaded(setting);
        await using var site = Site.Build(CommandLine.Quiet(new() { Data = data, Demo = true }));
        await using var scope = site.Services.CreateAsyncScope();
        var tree = new OrganisationTree(await scope.ServiceProvider.GetRequiredService<SamsynDb>().Organisations.AsNoTracking().ToListAsync(cancel));
        var measure = scope.ServiceProvider.GetRequiredService<MeasureFolder>().Catalogue.Find("watch-reserve-share-denmark")
            ?? throw new InvalidOperationException("The measure is not there: its value list was not read.");
        var run = scope.ServiceProvider.GetRequiredService<MeasureRun>();
        var hospitals = MeasureBy.Read("hospital,month")!.Question(new(new(2015, 1), new(2021, 7)), tree, null);
        var times = new List<TimeSpan>();
        for (var i = 0; i < 8; i++)
            if (await Duel.Time(() => run.Values([measure], hospitals, new ActivityBook([], tree), cancel)) is var took && i > 0) times.Add(took);
        var (ours, numpy) = (Duel.Median(times), await NumpyNow(cancel));
        var rival = numpy ?? NumpyOnce;
        yield return BenchLine.AtMost(Name, BenchLine.Milliseconds(ours), numpy is null ? "81 ms recorded" : BenchLine.Milliseconds(rival), ours / rival, 1);
    }

    static async Task<string> Loaded(BenchSetting setting)
    {
        var data = setting.NewFolder("purchases");
        var copies = Path.Combine(setting.NewFolder("copies"), "purchases.csv");
        using (var duck = new DuckDBConnection("Data Source=:memory:"))
        {
            duck.Open();
            Sql.Rows(duck, $"""
                COPY (SELECT copy || '-' || row_number() OVER () AS source_id, 'purchase' AS kind, strftime(month, '%Y-%m') AS time, hosp AS organisation, atc, ddd::DECIMAL(18, 6) AS ddd
                    FROM read_csv('{Folder}/abx_sales.csv') CROSS JOIN range(1, {Copies}) AS r(copy)) TO '{copies}'
                """);
        }
        await new DemoFolder(data).Make("purchases", async () =>
        {
            await BenchSetting.Samsyn("measure", "import-list", $"{Folder}/abx_aware.csv", "--name", "aware-dk", "--code-column", "atc", "--group-column", "aware_dk", "--data", data);
            await BenchSetting.Samsyn("import", $"{Folder}/abx_sales.csv", "--profile", "danish-hospital-antibiotics", "--data", data);
            await BenchSetting.Samsyn("import", copies, "--data", data);
        });
        return data;
    }

    /// <returns>Null: there is no NumPy on this machine.</returns>
    static async Task<TimeSpan?> NumpyNow(CancellationToken cancel)
    {
        var start = new ProcessStartInfo("python3", ["-c", Numpy, $"{Folder}/abx_sales.csv", $"{Folder}/abx_aware.csv", Copies.ToString(CultureInfo.InvariantCulture)])
            { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var python = Process.Start(start)!;
            var (output, errors) = (python.StandardOutput.ReadToEndAsync(cancel), python.StandardError.ReadToEndAsync(cancel));
            await python.WaitForExitAsync(cancel);
            await errors;
            return python.ExitCode == 0 ? TimeSpan.FromSeconds(double.Parse(await output, CultureInfo.InvariantCulture)) : null;
        }
        catch (System.ComponentModel.Win32Exception) // no Python either
        {
            return null;
        }
    }
}
