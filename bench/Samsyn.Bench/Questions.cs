using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.Events.Store;
using Samsyn.Kernel.Time;

namespace Samsyn.Bench;

/// <summary>Questions as Overview and Explore ask them, against the same question written by hand in SQL over the same segments.</summary>
sealed class Questions : IBenchmark
{
    static readonly Period FiveYears = new(new(2021, 1), new(2025, 12));

    public string Name => "Questions against hand-written SQL";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        var folder = await setting.LoadedFolder();
        await using var site = Site.Build(CommandLine.Quiet(new() { Data = folder, Demo = true }));
        await using var scope = site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IEventStore>();
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        var events = Sql.Events(folder);

        (string Name, EventQuery Ours, string Rival)[] questions =
        [
            ("Overview: spend, DDD, packages by month, ATC",
                new(new() { Period = FiveYears, Kinds = [MedicineEventKind.Purchase] }, [Quantity.Cost, Quantity.Ddd, Quantity.Packages], [Grouping.Month, Grouping.Atc2]),
                $"SELECT month, left(atc, 3) AS atc, sum(cost), sum(ddd), sum(packages) FROM {events} WHERE kind = 'purchase' AND month BETWEEN 202101 AND 202512 GROUP BY ALL ORDER BY ALL"),
            ("Explore: DDD of J01 by year, department",
                new(new() { Period = FiveYears, Atc = ["J01"], Kinds = [MedicineEventKind.Administer] }, [Quantity.Ddd], [Grouping.Year, Grouping.Organisation]),
                $"SELECT month // 100 AS year, organisation, sum(ddd) FROM {events} WHERE kind = 'administer' AND starts_with(atc, 'J01') AND month BETWEEN 202101 AND 202512 GROUP BY ALL ORDER BY ALL"),
            ("Explore: intravenous J01, 65 and older",
                new(new() { Period = FiveYears, Atc = ["J01"], Routes = ["intravenous"], AgeFrom = 65 }, [Quantity.Ddd], [Grouping.Quarter, Grouping.Atc5]),
                $"SELECT month // 100 AS year, (month % 100 + 2) // 3 AS quarter, atc, sum(ddd) FROM {events} WHERE route = 'intravenous' AND age >= 65 AND starts_with(atc, 'J01') AND month BETWEEN 202101 AND 202512 GROUP BY ALL ORDER BY ALL"),
        ];
        foreach (var (name, question, sql) in questions)
        {
            var (ours, rival) = await Duel.Run(() => store.Ask(question, cancel), () => Task.FromResult(Sql.Rows(duck, sql)), Math.Max(setting.Runs, 5));
            yield return BenchLine.AtMost(name, BenchLine.Milliseconds(ours), BenchLine.Milliseconds(rival), ours / rival, 1.3);
        }
    }
}
