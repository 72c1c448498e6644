using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Audit;

public sealed class AuditQueryTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Lines_are_found_by_person_action_subject_and_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var trail = new AuditTrail(db, TimeProvider.System);
        var mine = Guid.CreateVersion7();
        await trail.SaveWith(new(mine, "Anna Berg", []), "organisation.changed", "organisation:AHH_1", null, null, mine, Cancel);
        await trail.SaveWith(new(mine, "Carl Dal", []), "import.committed", "import:AHHX1", null, null, null, Cancel);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        Assert.Equal([1L], await Numbers(new("anna", null, null, null, null)));
        Assert.Equal([2L], await Numbers(new(null, "import", null, null, null)));
        Assert.Equal([1L], await Numbers(new(null, null, "ahh_1", null, null))); // an underscore is an underscore
        Assert.Equal([1L, 2L], await Numbers(new("", "", "", today.AddDays(-1), today.AddDays(1))));
        Assert.Empty(await Numbers(new(null, null, null, today.AddDays(2), null)));
        Assert.Equal([1L], await Numbers(new(null, null, null, null, null), [mine]));

        Task<List<long>> Numbers(AuditQuery query, Guid[]? within = null) =>
            query.Of(db.AuditEntries, within).OrderBy(a => a.Number).Select(a => a.Number).ToListAsync(Cancel);
    }

    [Fact]
    public void What_changed_is_told_field_by_field() =>
        Assert.Equal([new("name", "A", "B"), new("parent", null, "NORD")],
            AuditChange.Between("""{"code":"X","name":"A","parent":null}""", """{"code":"X","name":"B","parent":"NORD"}"""));
}
