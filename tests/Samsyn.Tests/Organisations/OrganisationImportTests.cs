using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Organisations;

public sealed class OrganisationImportTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    const string Region = """
        code,name,kind,parent,valid_to,successor
        ICU,Intensive care,Department,AHH,2024-12-31,OPS
        AHH,Great Hospital,Hospital,NORD,,
        NORD,Region Nord,Region,,,
        OPS,Surgery,Department,AHH,,
        """;

    [Theory, BothDatabases]
    public async Task A_file_is_carried_out_with_one_line_in_the_trail(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Take(database, Region);

        await using var db = database.Open();
        var tree = new OrganisationTree(await db.Organisations.ToListAsync(Cancel));

        Assert.Equal(["NORD", "AHH", "OPS", "ICU"], tree.Path(tree.Find("ICU")!).Select(o => o.Code));
        Assert.Equal("organisations.imported", (await db.AuditEntries.SingleAsync(Cancel)).Action);

        await Take(database, Region);
        Assert.Equal(1, await db.AuditEntries.CountAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task What_is_exported_can_be_imported(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Take(database, Region);
        await using var db = database.Open();

        var csv = OrganisationCsv.Write(OrganisationImport.Lines(await db.Organisations.ToListAsync(Cancel)));

        Assert.Equal(4, (await Import(db).Plan(OrganisationCsv.Read(csv), OrganisationReach.Everything, Cancel)).Unchanged);
    }

    [Theory, BothDatabases]
    public async Task An_edit_is_written_down_before_and_after(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Take(database, Region);
        await using var db = database.Open();
        var version = (await db.Organisations.AsNoTracking().SingleAsync(o => o.Code == "AHH", Cancel)).Version;

        var problems = await Import(db).Save(new("AHH", "Greater Hospital", OrganisationKind.Hospital, "NORD"), version, Actor.System, OrganisationReach.Everything, Cancel);

        var line = await db.AuditEntries.SingleAsync(a => a.Action == "organisation.changed", Cancel);
        Assert.Empty(problems);
        Assert.Contains("\"name\":\"Great Hospital\"", line.Before, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Greater Hospital\"", line.After, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_second_of_two_who_edit_at_once_is_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Take(database, Region);
        await using var first = database.Open();
        await using var second = database.Open();
        var version = (await first.Organisations.AsNoTracking().SingleAsync(o => o.Code == "AHH", Cancel)).Version;
        // The second has read before the first saves: the database's own guard has to see it
        await second.Organisations.LoadAsync(Cancel);

        await Import(first).Save(new("AHH", "One", OrganisationKind.Hospital, "NORD"), version, Actor.System, OrganisationReach.Everything, Cancel);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            Import(second).Save(new("AHH", "Other", OrganisationKind.Hospital, "NORD"), version, Actor.System, OrganisationReach.Everything, Cancel));
        Assert.Equal("organisations.changed-meanwhile", refused.Refusal.Code);
        await using var read = database.Open();
        Assert.Equal("One", (await read.Organisations.SingleAsync(o => o.Code == "AHH", Cancel)).Name);
        Assert.Null((await AuditVerification.Run(read, null, Cancel)).Fault);
    }

    [Theory, BothDatabases]
    public async Task A_new_organisation_cannot_take_a_code_that_differs_only_in_case(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Take(database, Region);
        await using var db = database.Open();

        var problems = await Import(db).Save(new("nord", "x", OrganisationKind.Region), null, Actor.System, OrganisationReach.Everything, Cancel);

        Assert.Equal("organisations.problem.code-taken", Assert.Single(problems).TextKey);
    }

    [Theory, BothDatabases]
    public async Task An_importer_of_events_adds_only_what_is_missing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Take(database, Region);
        await using var db = database.Open();

        var added = await OrganisationImport.Ensure(db,
            [new("W1", "Ward 1", OrganisationKind.Ward, "X"), new("AHH", "another name", OrganisationKind.Other), new("X", "X", OrganisationKind.Clinic, "AHH")], Cancel);
        await new AuditTrail(db, TimeProvider.System).SaveWith(Actor.System, "import.committed", "import:1", null, new { added }, null, Cancel);

        await using var read = database.Open();
        var tree = new OrganisationTree(await read.Organisations.ToListAsync(Cancel));
        Assert.Equal(["NORD", "AHH", "X", "W1"], tree.Path(tree.Find("W1")!).Select(o => o.Code));
        Assert.Equal("Great Hospital", tree.Find("AHH")!.Name);
        await Assert.ThrowsAsync<RefusedException>(() => OrganisationImport.Ensure(db, [new("Z", "Z", OrganisationKind.Ward, "GONE")], Cancel));
    }

    static async Task Take(TestDatabase database, string csv)
    {
        await using var db = database.Open();
        await Import(db).CarryOut(await Import(db).Plan(OrganisationCsv.Read(csv), OrganisationReach.Everything, Cancel), Actor.System, Cancel);
    }

    static OrganisationImport Import(SamsynDb db) => new(db, new AuditTrail(db, TimeProvider.System));
}
