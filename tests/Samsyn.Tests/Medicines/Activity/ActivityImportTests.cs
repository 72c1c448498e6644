using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Activity;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Medicines.Activity;

public sealed class ActivityImportTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    const string Winter = """
        organisation,month,bed_days,population
        AHH-MED,2025-01,310.5,
        AHH-MED,2025-02,280,
        NORD,2025-01,,300000
        """;

    [Theory, BothDatabases]
    public async Task A_file_is_taken_with_one_line_in_the_trail_and_again_changes_nothing(DatabaseKind kind)
    {
        await using var database = await Region(kind);

        var first = await Take(database, Winter);
        var second = await Take(database, Winter);

        Assert.Equal((3, 0, 0, 3), (first.Added.Count, first.Unchanged, second.Added.Count, second.Unchanged));
        await using var db = database.Open();
        Assert.Equal(
            ["AHH-MED 2025-01 BedDays 310.5 winter.csv", "AHH-MED 2025-02 BedDays 280 winter.csv", "NORD 2025-01 Population 300000 winter.csv"],
            (await db.Set<ActivityFigure>().ToListAsync(Cancel)).Select(f => FormattableString.Invariant($"{f.Organisation} {f.Month} {f.Kind} {f.Value} {f.FileName}")).Order());
        var line = await db.AuditEntries.SingleAsync(Cancel);
        Assert.Equal(("activity.imported", null, """{"file":"winter.csv","added":3,"changed":[],"removed":0}"""), (line.Action, line.Before, line.After));
    }

    [Theory, BothDatabases]
    public async Task Another_value_replaces_the_earlier_one_which_goes_to_the_trail(DatabaseKind kind)
    {
        await using var database = await Region(kind);
        await Take(database, Winter);

        await Take(database, "organisation;month;kind;value\nahh-med;2025-01;bed-days;311,25\nAHH-MED;2025-02;bed-days;missing\n", "mended.csv");

        await using var db = database.Open();
        var figure = await db.Set<ActivityFigure>().SingleAsync(f => f.Kind == ActivityKind.BedDays, Cancel);
        Assert.Equal((311.25m, "mended.csv"), (figure.Value, figure.FileName));
        var line = await db.AuditEntries.OrderBy(a => a.Number).LastAsync(Cancel);
        Assert.Equal("""
            [{"organisation":"AHH-MED","month":"2025-01","kind":"bed-days","value":310.5,"file":"winter.csv"},{"organisation":"AHH-MED","month":"2025-02","kind":"bed-days","value":280,"file":"winter.csv"}]
            """, line.Before);
        Assert.Equal("""
            {"file":"mended.csv","added":0,"changed":[{"organisation":"AHH-MED","month":"2025-01","kind":"bed-days","value":311.25}],"removed":1}
            """, line.After);
    }

    [Theory, BothDatabases]
    public async Task A_file_with_one_wrong_line_changes_nothing(DatabaseKind kind)
    {
        await using var database = await Region(kind);

        var plan = await Take(database, Winter + "\nAHH,2025-01,-1,\n");

        Assert.Equal("negative", Assert.Single(plan.Problems).Reason);
        await using var db = database.Open();
        Assert.False(await db.Set<ActivityFigure>().AnyAsync(Cancel));
        Assert.False(await db.AuditEntries.AnyAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task The_second_of_two_who_import_at_once_is_told(DatabaseKind kind)
    {
        await using var database = await Region(kind);
        await Take(database, Winter);
        await using var mine = database.Open();
        // Read here before the other saves: the database's own guard has to see it
        await mine.Set<ActivityFigure>().LoadAsync(Cancel);
        await Take(database, "organisation,month,bed_days\nAHH-MED,2025-01,400\n");

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            Import(mine).Take(ActivityCsv.Read("organisation,month,bed_days\nAHH-MED,2025-01,500\nAHH-MED,2025-03,1\n"), "late.csv", null, Actor.System, Cancel));

        Assert.Equal("activity.changed-meanwhile", refused.Refusal.Code);
        await using var db = database.Open();
        Assert.Equal([280m, 400m], (await db.Set<ActivityFigure>().Where(f => f.Kind == ActivityKind.BedDays).ToListAsync(Cancel)).Select(f => f.Value).Order());
        Assert.Null((await AuditVerification.Run(db, null, Cancel)).Fault);
    }

    [Theory, BothDatabases]
    public async Task The_figures_are_read_back_into_a_book_to_be_asked(DatabaseKind kind)
    {
        await using var database = await Region(kind);
        await Take(database, Winter);
        await using var db = database.Open();
        var tree = await new OrganisationTrees().Current(db, Cancel);

        var book = await new ActivityBooks(db).Read(ActivityKind.BedDays, tree, Cancel);

        Assert.Equal([310.5m, 280m, null], book.SumByMonth(tree.Find("NORD")!, ActivityKind.BedDays, new(new(2025, 1), new(2025, 3))));
        Assert.Equal([null], book.SumByMonth(tree.Find("NORD")!, ActivityKind.Population, new(new(2025, 1), new(2025, 1))));
    }

    /// <summary>NORD over AHH over AHH-MED.</summary>
    static async Task<TestDatabase> Region(DatabaseKind kind)
    {
        var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var nord = new Organisation { Code = "NORD", Name = "Region Nord", Kind = OrganisationKind.Region };
        var hospital = new Organisation { Code = "AHH", Name = "Great Hospital", Kind = OrganisationKind.Hospital, ParentId = nord.Id };
        db.AddRange(nord, hospital, new Organisation { Code = "AHH-MED", Name = "Medicine", Kind = OrganisationKind.Department, ParentId = hospital.Id });
        await db.SaveChangesAsync(Cancel);
        return database;
    }

    static async Task<ActivityPlan> Take(TestDatabase database, string csv, string name = "winter.csv")
    {
        await using var db = database.Open();
        return await Import(db).Take(ActivityCsv.Read(csv), name, null, Actor.System, Cancel);
    }

    static ActivityImport Import(SamsynDb db) => new(db, new(), new AuditTrail(db, TimeProvider.System), TimeProvider.System);
}
