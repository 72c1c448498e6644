using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Data;

namespace Samsyn.Tests.Databases;

/// <summary>A fresh, migrated and otherwise empty database for one test; gone when it is disposed of.</summary>
sealed class TestDatabase : IAsyncDisposable
{
    // Identity reads the version of its tables from the application's services
    static readonly IServiceProvider Identity = new ServiceCollection().AddIdentityTables().BuildServiceProvider();

    readonly DbContextOptions<SamsynDb> _options;
    readonly Func<Task> _remove;

    TestDatabase(string connection, Func<Task> remove)
    {
        (Connection, _options, _remove) = (connection, Options(connection), remove);
    }

    /// <summary>What <c>Samsyn:Database</c> is set to for a whole site on this database.</summary>
    public string Connection { get; }

    /// <summary>A new unit of work; as many as the test likes, also at once.</summary>
    public SamsynDb Open() => new(_options, Modules.All);

    public static Task<TestDatabase> Make(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? MakeSqlite(migrated: true) : MakePostgres(migrated: true);

    /// <summary>The same before any migration has run.</summary>
    public static Task<TestDatabase> MakeUnmigrated(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? MakeSqlite(migrated: false) : MakePostgres(migrated: false);

    /// <summary>A migrated and empty one for a whole site, which then has nothing to migrate.</summary>
    public static async Task MakeSqliteFile(string file) => File.Copy(await SqliteTemplate.Value, file);

    public async ValueTask DisposeAsync() => await _remove();

    // Migrating takes seconds, copying what was migrated once takes milliseconds
    static readonly Lazy<Task<string>> SqliteTemplate = new(async () =>
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("samsyn-sqlite-").FullName, "template.db");
        await using (var db = new SamsynDb(Options(Sqlite(file)), Modules.All)) await Database.Migrate(db, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return file;
    });

    static readonly Lazy<Task<string>> PostgresTemplate = new(async () =>
    {
        var cluster = await PostgresCluster.Shared;
        var name = await cluster.CreateDatabase(template: null);
        await using (var db = new SamsynDb(Options(cluster.Connection(name, pooled: false)), Modules.All)) await Database.Migrate(db, CancellationToken.None);
        return name;
    });

    static async Task<TestDatabase> MakeSqlite(bool migrated)
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-sqlite-");
        var file = Path.Combine(folder.FullName, "samsyn.db");
        if (migrated) await MakeSqliteFile(file);
        return new(Sqlite(file), () =>
        {
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    static async Task<TestDatabase> MakePostgres(bool migrated)
    {
        var cluster = await PostgresCluster.Shared;
        var name = await cluster.CreateDatabase(migrated ? await PostgresTemplate.Value : null);
        return new(cluster.Connection(name), () => cluster.DropDatabase(name));
    }

    static string Sqlite(string file) => $"Data Source={file};Pooling=False";

    static DbContextOptions<SamsynDb> Options(string connection)
    {
        var options = new DbContextOptionsBuilder<SamsynDb>();
        Database.Use(options, connection, file: "");
        return options.UseApplicationServiceProvider(Identity).Options;
    }
}
