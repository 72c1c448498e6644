using Microsoft.EntityFrameworkCore;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Hosting;

public sealed class DatabaseStateTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_production_database_that_is_not_set_up_stops_the_start(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MakeUnmigrated(kind);
        await using var db = database.Open();
        var state = await DatabaseState.Of(db, Cancel);

        Assert.NotEmpty(state.Pending);
        // A new file is nobody's work; a new database on a server may be a mistyped name
        Assert.Equal(kind == DatabaseKind.Sqlite, state.MayMigrateByItself(demo: false, production: true));
        Assert.True(state.MayMigrateByItself(demo: true, production: true));
        Assert.True(state.MayMigrateByItself(demo: false, production: false));
        Assert.EndsWith("run samsyn migrate.", Repository.Texts.Sentence(state.Behind), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_database_of_another_version_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99')""", Cancel);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => DatabaseState.Of(db, Cancel));

        Assert.Equal("database.other-version", refused.Refusal.Code);
    }

    [Fact]
    public async Task Migrate_sets_up_an_empty_PostgreSQL_and_serve_refuses_until_then()
    {
        await using var database = await TestDatabase.MakeUnmigrated(DatabaseKind.Postgres);
        var folder = Directory.CreateTempSubdirectory("samsyn-migrate-");
        var options = new SiteOptions { Data = folder.FullName, Urls = "http://127.0.0.1:0", Settings = new Dictionary<string, string?> { ["Samsyn:Database"] = database.Connection } };
        await using var site = Site.Build(options);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Site.Prepare(site, Cancel));
        await using (var db = database.Open()) await Database.Migrate(db, Cancel);
        await Site.Prepare(site, Cancel);

        Assert.Equal("database.not-set-up", refused.Refusal.Code);
        Assert.DoesNotContain("samsyn;", Repository.Texts.Sentence(refused.Refusal), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task SQLite_keeps_foreign_keys_waits_for_others_and_writes_ahead()
    {
        await using var database = await TestDatabase.Make(DatabaseKind.Sqlite);
        await using var db = database.Open();
        await db.Organisations.CountAsync(Cancel);
        await db.Database.OpenConnectionAsync(Cancel);

        Assert.Equal(("1", "30000", "wal"), (await Pragma("foreign_keys"), await Pragma("busy_timeout"), await Pragma("journal_mode")));

        async Task<string?> Pragma(string name)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + name;
            return Convert.ToString(await command.ExecuteScalarAsync(Cancel), System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
