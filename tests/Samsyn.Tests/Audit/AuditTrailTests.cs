using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Audit;

public sealed class AuditTrailTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_change_and_its_line_stand_together(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var person = Guid.CreateVersion7();
        await using (var db = database.Open())
        {
            var nord = Nord();
            db.Add(nord);
            await Trail(db).SaveWith(new Actor(person, "Åsa Ö", []) { OnBehalfOfId = nord.Id }, "organisation.added", $"organisation:{nord.Id}",
                null, new { nord.Name }, nord.Id, Cancel);
        }

        await using var read = database.Open();
        var line = await read.AuditEntries.SingleAsync(Cancel);
        var kept = await read.Organisations.SingleAsync(Cancel);

        Assert.Equal((1, person, "Åsa Ö", kept.Id, null, """{"name":"Region Nord"}"""),
            (line.Number, line.PersonId, line.ActorName, line.OnBehalfOfId, line.Before, line.After));
        Assert.Equal(DateTimeKind.Utc, line.AtUtc.Kind);
        Assert.Null((await AuditVerification.Run(read, null, Cancel)).Fault);
    }

    [Theory, BothDatabases]
    public async Task A_change_that_is_refused_leaves_no_line_and_no_gap(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        db.Add(Nord());
        await Write(db);
        var twin = db.Add(Nord());

        await Assert.ThrowsAsync<DbUpdateException>(() => Write(db));
        twin.State = EntityState.Detached;
        await Write(db);

        Assert.Equal([1L, 2L], await db.AuditEntries.OrderBy(a => a.Number).Select(a => a.Number).ToListAsync(Cancel));
        Assert.Null((await AuditVerification.Run(db, null, Cancel)).Fault);
    }

    [Theory, BothDatabases]
    public async Task A_line_goes_when_the_callers_transaction_is_rolled_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancel))
        {
            await Write(db);
            await Write(db);
            await transaction.RollbackAsync(Cancel);
        }
        await Write(db);

        Assert.Equal(1, await db.AuditEntries.MaxAsync(a => a.Number, Cancel));
        Assert.Null((await AuditVerification.Run(db, null, Cancel)).Fault);
    }

    [Theory, BothDatabases]
    public async Task Several_who_write_at_once_make_one_chain_without_a_gap(DatabaseKind kind)
    {
        const int writers = 4, lines = 15;
        await using var database = await TestDatabase.Make(kind);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < lines; i++)
            {
                await using var db = database.Open();
                await Write(db);
            }
        }, Cancel)));

        await using var read = database.Open();
        var verified = await AuditVerification.Run(read, null, Cancel);

        Assert.Null(verified.Fault);
        Assert.Equal(writers * lines, verified.Lines);
    }

    [Theory, BothDatabases]
    public async Task A_read_of_a_persons_data_is_a_line(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();

        await Trail(db).RecordRead(new(Guid.CreateVersion7(), "Åsa", []), "pseudonym:3f", new { Page = "chain" }, null, Cancel);

        var line = await db.AuditEntries.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(("person-data.read", "pseudonym:3f", """{"page":"chain"}"""), (line.Action, line.Subject, line.After));
        db.Add(Nord());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Trail(db).RecordRead(Actor.System, "pseudonym:3f", null, null, Cancel));
    }

    [Theory, BothDatabases]
    public async Task The_program_refuses_to_change_or_take_away_a_line(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        await Write(db);
        var entry = db.Entry(await db.AuditEntries.SingleAsync(Cancel));

        entry.State = EntityState.Modified;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
        entry.State = EntityState.Deleted;
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Theory, BothDatabases]
    public async Task The_database_refuses_to_change_or_take_away_a_line(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        await Write(db);

        var update = await Assert.ThrowsAnyAsync<DbException>(() => db.AuditEntries.ExecuteUpdateAsync(a => a.SetProperty(x => x.Hash, "0"), Cancel));
        var delete = await Assert.ThrowsAnyAsync<DbException>(() => db.AuditEntries.ExecuteDeleteAsync(Cancel));

        Assert.Contains("append-only", update.Message, StringComparison.Ordinal);
        Assert.Contains("append-only", delete.Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_line_added_past_the_end_behind_the_programs_back_is_found(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        await Write(db);
        db.Add(new AuditEntry { Number = 2, AtUtc = DateTime.UnixEpoch, ActorName = "", Action = "x", Subject = "y", Hash = "00" });
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(new(2, AuditFlaw.BeyondHead), (await AuditVerification.Run(db, null, Cancel)).Fault);
    }

    static Task Write(SamsynDb db) => Trail(db).SaveWith(Actor.System, "test.done", "test:1", null, null, null, Cancel);
    static AuditTrail Trail(SamsynDb db) => new(db, TimeProvider.System);
    static Organisation Nord() => new() { Code = "NORD", Name = "Region Nord", Kind = OrganisationKind.Region };
}
