using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Tests.Databases;

namespace Samsyn.Bench;

/// <summary>A site for benchmarks of lists, with the demo region's organisations and people and nothing else, on one of the databases.</summary>
sealed class ListSite : IAsyncDisposable
{
    readonly WebApplication _site;

    ListSite(string database, WebApplication site) => (Database, _site) = (database, site);

    /// <summary>What the site lies in, for its lines.</summary>
    public string Database { get; }

    /// <summary>One site after the other: on SQLite, and on PostgreSQL where its server programs are installed.</summary>
    public static IEnumerable<Func<BenchSetting, CancellationToken, Task<ListSite>>> OnEachDatabase()
    {
        yield return OnSqlite;
        if (PostgresCluster.IsInstalled) yield return OnPostgres;
    }

    static async Task<ListSite> OnSqlite(BenchSetting setting, CancellationToken cancel) => await Prepared("SQLite", await setting.DataFolder(), [], cancel);

    static async Task<ListSite> OnPostgres(BenchSetting setting, CancellationToken cancel)
    {
        var cluster = await PostgresCluster.Shared;
        var settings = new Dictionary<string, string?> { ["Samsyn:Database"] = cluster.Connection(await cluster.CreateDatabase(null)) };
        await using var sqlite = await OnSqlite(setting, cancel);
        var made = await Prepared("PostgreSQL", await setting.DataFolder(), settings, cancel);
        var organisations = await sqlite.With(db => db.Organisations.AsNoTracking().ToListAsync(cancel));
        await made.With(db =>
        {
            db.AddRange(organisations);
            return db.SaveChangesAsync(cancel);
        });
        return made;
    }

    static async Task<ListSite> Prepared(string database, string data, Dictionary<string, string?> settings, CancellationToken cancel)
    {
        var options = CommandLine.Quiet(new() { Data = data, Demo = true, Urls = "http://127.0.0.1:0" });
        foreach (var setting in options.Settings) settings.TryAdd(setting.Key, setting.Value);
        var site = Site.Build(options with { Settings = settings });
        await Site.Prepare(site, cancel);
        return new(database, site);
    }

    /// <summary>Makes rows some at a time, each time with a fresh context.</summary>
    /// <param name="count">How many rounds.</param>
    /// <param name="round">Gets the context, the round, whoever makes it all and the departments.</param>
    public async Task Fill(int count, Func<SamsynDb, int, Guid, IReadOnlyList<Guid>, Task> round, CancellationToken cancel)
    {
        await using (var scope = _site.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<DemoPeople>().Make(cancel);
        var maker = await With(db => db.Users.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(cancel));
        var places = await With(db => db.Organisations.Where(o => o.Kind == OrganisationKind.Department).OrderBy(o => o.Code).Select(o => o.Id).ToListAsync(cancel));
        for (var i = 0; i < count; i++)
            await With(async db =>
            {
                await round(db, i, maker, places);
                return true;
            });
    }

    public async Task<T> With<T>(Func<SamsynDb, Task<T>> work)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SamsynDb>());
    }

    /// <summary>How long a head of department waits for the first byte of pages.</summary>
    /// <param name="what">What there is much of.</param>
    /// <param name="mostSeconds">That a page may take.</param>
    /// <param name="pages">What each shows, and its path.</param>
    public async Task<IReadOnlyList<BenchLine>> FirstBytes(string what, double mostSeconds, IEnumerable<(string Which, string Path)> pages, CancellationToken cancel)
    {
        await _site.StartAsync(cancel);
        using var visitor = await Visitor.SignIn(_site, cancel);
        var lines = new List<BenchLine>();
        foreach (var (which, path) in pages)
        {
            var first = Duel.Median(await visitor.FirstBytes(path, cancel));
            lines.Add(BenchLine.AtMost($"{Database}, {what}: {which}, first byte, median", BenchLine.Milliseconds(first), "", first.TotalSeconds, mostSeconds));
        }
        await _site.StopAsync(cancel);
        return lines;
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();
}
