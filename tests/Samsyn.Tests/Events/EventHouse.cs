using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samsyn.App.Hosting;
using Samsyn.Events.Imports;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events;

/// <summary>The program with a data folder and a database of its own, not serving: files go in through the importer, questions are answered.</summary>
/// <remarks>Knows the organisations NORD over AHH and BHH, and SYD over CHH, unless it is made empty. Imported files lie outside of the data folder.</remarks>
sealed class EventHouse : IAsyncDisposable
{
    public static readonly Period Always = new(new(1900, 1), new(2199, 12));

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-house-");
    readonly TestDatabase _database;
    readonly WebApplication _site;

    EventHouse(TestDatabase database, Func<SiteOptions, SiteOptions> change)
    {
        _database = database;
        Data = Path.Combine(_folder.FullName, "data");
        var options = change(new()
        {
            Data = Data, Demo = true, Urls = "http://127.0.0.1:0",
            Settings = new Dictionary<string, string?> { ["Samsyn:Database"] = database.Connection, ["Logging:LogLevel:Default"] = "Information", ["Logging:Console:LogLevel:Default"] = "None" },
        });
        _site = Site.Build(options);
        var logging = _site.Services.GetRequiredService<ILoggerFactory>();
        logging.AddProvider(Log);
    }

    public string Data { get; }
    public string Connection => _database.Connection;
    public string Segments => Path.Combine(Data, "segments");
    public KeptLog Log { get; } = new();
    public IServiceProvider Services => _site.Services;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<EventHouse> Make(DatabaseKind kind = DatabaseKind.Sqlite, Func<SiteOptions, SiteOptions>? change = null, bool empty = false)
    {
        var house = new EventHouse(await TestDatabase.Make(kind), change ?? (o => o));
        if (empty) return house;
        await house.Use<SamsynDb>(async db =>
        {
            var (nord, syd) = (Region("NORD"), Region("SYD"));
            db.AddRange(nord, syd, Hospital("AHH", nord), Hospital("BHH", nord), Hospital("CHH", syd));
            await db.SaveChangesAsync(Cancel);
        });
        return house;
    }

    static Organisation Region(string code) => new() { Code = code, Name = "Region " + code, Kind = OrganisationKind.Region };
    static Organisation Hospital(string code, Organisation region) => new() { Code = code, Name = code + " Hospital", Kind = OrganisationKind.Hospital, ParentId = region.Id };

    /// <summary>Writes a file beside the data folder.</summary>
    public string File(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public string File(string name, string content) => File(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Imports events written as a table, in Samsyn's own layout.</summary>
    public Task<ImportRun> Import(string table, IProgress<ImportProgress>? progress = null) => ImportFile(File("events.csv", EventFile.From(table)), progress: progress);

    public Task<ImportRun> ImportFile(string path, string? profile = null, IProgress<ImportProgress>? progress = null, CancellationToken? cancel = null) =>
        Services.GetRequiredService<Importer>().Import(new(path, profile, Actor.System), progress, cancel ?? Cancel);

    public async Task<EventTable> Ask(EventQuery query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IEventStore>().Ask(query, Cancel);
    }

    /// <summary>One sum over all events, or over those of a set.</summary>
    public async Task<decimal?> Total(Quantity quantity, Func<EventSet, EventSet>? set = null) =>
        (await Ask(new((set ?? (s => s))(new() { Period = Always }), [quantity], []))).Total();

    /// <summary>One sum by one grouping: "J01CA08 40".</summary>
    public async Task<IEnumerable<string>> By(Grouping grouping, Quantity quantity = Quantity.Ddd, Func<EventSet, EventSet>? set = null) =>
        (await Ask(new((set ?? (s => s))(new() { Period = Always }), [quantity], [grouping]))).Rows
            .Select(r => FormattableString.Invariant($"{r.Keys[0]} {(r.Values[0] is { } v ? (v / 1.0000000m).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) : "missing")}"));

    public async Task Use<T>(Func<T, Task> work) where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async Task<T> Get<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Why an import did not come into the store, as commands say it.</summary>
    public string Why(ImportRun run) => run.EndedBecause is { } why ? Services.GetRequiredService<TextTable>().Sentence(why) : "";

    public Task<SegmentFindings> Verify() => Get<SegmentCheck, SegmentFindings>(c => c.All(Cancel));

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
