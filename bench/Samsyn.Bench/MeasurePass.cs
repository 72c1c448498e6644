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

/// <summary>All shipped measures for all departments over sixty months, against the slowest of some single measures written by hand in SQL over the same segments.</summary>
sealed class MeasurePass : IBenchmark
{
    static readonly Period SixtyMonths = new(new(2021, 1), new(2025, 12));

    /// <summary>Each with one figure above and one below the line, and none of the checks that a measure makes.</summary>
    static readonly (string Name, string Sql)[] ByHand =
    [
        ("broad-spectrum share of DDD", """
            SELECT organisation, month, sum(ddd) FILTER (left(atc, 5) IN ('J01CR', 'J01DC', 'J01DD', 'J01DH', 'J01MA')), sum(ddd)
            FROM {0} WHERE kind = 'administer' AND starts_with(atc, 'J01') AND month BETWEEN 202101 AND 202512 GROUP BY ALL
            """),
        ("days of antibiotic therapy", """
            SELECT organisation, month, count(*) FROM (
                SELECT DISTINCT organisation, month, person, atc, day FROM {0}
                WHERE kind = 'administer' AND starts_with(atc, 'J01') AND person IS NOT NULL AND month BETWEEN 202101 AND 202512) GROUP BY ALL
            """),
        ("persons with five substances", """
            SELECT organisation, month, count(*) FILTER (substances >= 5), count(*) FROM (
                SELECT organisation, month, person, count(DISTINCT atc) AS substances FROM {0}
                WHERE kind = 'administer' AND age >= 65 AND NOT starts_with(atc, 'V') AND NOT starts_with(atc, 'B05') AND person IS NOT NULL AND month BETWEEN 202101 AND 202512
                GROUP BY ALL) GROUP BY ALL
            """),
        ("cost per treated person", """
            SELECT organisation, month, sum(cost), count(DISTINCT person) FROM {0} WHERE kind IN ('administer', 'hand-out') AND month BETWEEN 202101 AND 202512 GROUP BY ALL
            """),
        ("dispensed by the day after the prescription", """
            SELECT p.organisation, p.month, count(*) FILTER (d.day - p.day <= 1), count(*) FROM (
                SELECT order_id, atc, min(day) AS day, arg_min(organisation, day) AS organisation, arg_min(month, day) AS month
                FROM {0} WHERE kind = 'prescribe' AND month BETWEEN 202101 AND 202512 GROUP BY ALL) AS p
            LEFT JOIN (SELECT order_id, atc, min(day) AS day FROM {0} WHERE kind = 'dispense' GROUP BY ALL) AS d ON d.order_id = p.order_id AND d.atc = p.atc
            WHERE d.day IS NOT NULL GROUP BY ALL
            """),
        ("antibiotics switched to tablets within 72 hours", """
            SELECT organisation, month, count(*) FILTER (switched - begun <= INTERVAL 72 HOUR), count(*) FILTER (switched IS NOT NULL OR ended - begun > INTERVAL 72 HOUR) FROM (
                SELECT arg_min(organisation, at_utc) AS organisation, arg_min(month, at_utc) AS month, min(at_utc) FILTER (by_vein) AS begun, max(at_utc) FILTER (by_vein) AS ended,
                    min(at_utc) FILTER (NOT by_vein) AS switched FROM (
                    SELECT *, sum(CASE WHEN previous IS NULL OR at_utc - previous > INTERVAL 36 HOUR THEN 1 ELSE 0 END) OVER (PARTITION BY person ORDER BY at_utc) AS course FROM (
                        SELECT person, organisation, month, at_utc, route <> 'oral' AS by_vein, lag(at_utc) OVER (PARTITION BY person ORDER BY at_utc) AS previous
                        FROM {0} WHERE kind IN ('administer', 'hand-out') AND starts_with(atc, 'J01') AND route IN ('intravenous', 'oral') AND person IS NOT NULL AND at_utc IS NOT NULL AND month BETWEEN 202012 AND 202601))
                GROUP BY person, course)
            WHERE begun IS NOT NULL AND month BETWEEN 202101 AND 202512 GROUP BY ALL
            """),
    ];

    public string Name => "Measures: all, departments, 60 months";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        var folder = await setting.LoadedFolder();
        await using var site = Site.Build(CommandLine.Quiet(new() { Data = folder, Demo = true }));
        await using var scope = site.Services.CreateAsyncScope();
        var tree = new OrganisationTree(await scope.ServiceProvider.GetRequiredService<SamsynDb>().Organisations.AsNoTracking().ToListAsync(cancel));
        var measures = scope.ServiceProvider.GetRequiredService<MeasureFolder>().Catalogue.All;
        var run = scope.ServiceProvider.GetRequiredService<MeasureRun>();
        var departments = MeasureBy.Read("department,month")!.Question(SixtyMonths, tree, null);
        var activity = new ActivityBook([], tree);
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        var (slowest, longest) = (ByHand[0], TimeSpan.Zero);
        foreach (var measure in ByHand)
            if (await Duel.Time(() => Ask(duck, measure.Sql, folder)) is var took && took > longest) (slowest, longest) = (measure, took);

        var (ours, rival) = await Duel.Run(() => run.Values(measures, departments, activity, cancel), () => Ask(duck, slowest.Sql, folder), setting.Runs);
        yield return BenchLine.AtMost($"{measures.Count} measures against {slowest.Name}", BenchLine.Milliseconds(ours), BenchLine.Milliseconds(rival), ours / rival, 2);
    }

    static Task<int> Ask(DuckDBConnection duck, string sql, string folder) => Task.FromResult(Sql.Rows(duck, sql.Replace("{0}", Sql.Events(folder), StringComparison.Ordinal)));
}
