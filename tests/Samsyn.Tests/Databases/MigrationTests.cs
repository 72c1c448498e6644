using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Organisations;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Databases;

public sealed class MigrationTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_migrations_say_all_that_the_model_says(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: make a migration for SQLite and one for PostgreSQL.");
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task An_empty_database_is_migrated_and_can_be_used(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MakeUnmigrated(kind);
        await using (var db = database.Open())
        {
            Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync(Cancel));
            await db.Database.MigrateAsync(Cancel);
            db.Organisations.Add(new() { Code = "NORD", Name = "Region Nord", Kind = OrganisationKind.Region });
            await db.SaveChangesAsync(Cancel);
        }

        await using var again = database.Open();

        Assert.Equal("Region Nord", (await again.Organisations.SingleAsync(Cancel)).Name);
    }

    [Theory, BothDatabases]
    public async Task Why_an_import_failed_is_still_told_when_it_was_stored_as_a_sentence(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MakeUnmigrated(kind);
        await using var db = database.Open();
        await db.Database.MigrateAsync(db.Database.GetMigrations().First(), Cancel);
        var (none, now) = ("", DateTime.UnixEpoch);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO events_imports ("Number", "FileName", "FileSha256", "Profile", "Source", "State", "RowsRead", "Accepted", "Unchanged", "Corrected", "Rejected",
                "BytesTotal", "BytesRead", "StartedAtUtc", "UpdatedAtUtc", "StopRequested", "Message")
            VALUES (1, 'a.csv', {none}, {none}, {none}, 'Failed', 0, 0, 0, 0, 0, 0, 0, {now}, {now}, {false}, 'a.csv: the file is "empty".')
            """, Cancel);

        await db.Database.MigrateAsync(Cancel);

        var why = (await db.Set<ImportRun>().SingleAsync(Cancel)).EndedBecause!;
        Assert.Equal("a.csv: the file is \"empty\".", Repository.Texts.Sentence(why, "sv"));
    }

    [Theory, BothDatabases]
    public async Task Each_test_has_a_database_of_its_own(DatabaseKind kind)
    {
        await using var mine = await TestDatabase.Make(kind);
        await using var yours = await TestDatabase.Make(kind);
        await using (var db = mine.Open())
        {
            db.Organisations.Add(new() { Code = "NORD", Name = "Region Nord", Kind = OrganisationKind.Region });
            await db.SaveChangesAsync(Cancel);
        }

        await using var other = yours.Open();

        Assert.Empty(await other.Organisations.ToListAsync(Cancel));
    }
}
