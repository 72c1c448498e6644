using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Databases;

public sealed class ManyRowsTests
{
    [Theory, BothDatabases]
    public async Task Rows_come_back_as_those_saved_one_by_one_do(DatabaseKind kind)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var house = await EventHouse.Make(kind);
        MeasureResult[] rows =
        [
            .. Enumerable.Range(0, 7001).Select(i => Row("de \"många\" ö\\n", i)),
        ];
        await house.Use<SamsynDb>(async db =>
        {
            await db.AddMany(rows, cancel);
            db.Add(Row("saved", 1));
            await db.SaveChangesAsync(cancel);
        });
        await house.Use<SamsynDb>(async db =>
        {
            var found = await db.Set<MeasureResult>().AsNoTracking().ToListAsync(cancel);
            Assert.Equal(rows.Select(Shown).Order(StringComparer.Ordinal), found.Where(r => r.Measure != "saved").Select(Shown).Order(StringComparer.Ordinal));
            var asked = Row("saved", 1).Numerator;
            Assert.Equal(2, await db.Set<MeasureResult>().CountAsync(r => r.Numerator == asked, cancel));
        });
    }

    static MeasureResult Row(string measure, int i) => new()
    {
        Measure = measure, Organisation = $"O{i}", Month = 202501 + i % 12, Numerator = i % 3 == 0 ? null : i + 0.123456789012m, Denominator = i % 5, Value = -i / 7m, IsVeiled = i % 2 == 0, Coverage = i % 4 == 0 ? null : 1,
    };

    static string Shown(MeasureResult r) =>
        FormattableString.Invariant($"{r.Measure} {r.Organisation} {r.Month} {r.Numerator:0.############################} {r.Denominator:0.###} {r.Value:0.############################} {r.IsVeiled} {r.Coverage:0.###}");
}
