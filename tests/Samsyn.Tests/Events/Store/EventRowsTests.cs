using Samsyn.Events.Store;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Store;

public sealed class EventRowsTests
{
    static readonly EventFilter Carbapenems = new([new() { Atc = ["J01DH"] }], []);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task An_event_that_was_corrected_stands_once_as_it_is_now_and_one_that_no_longer_fits_not_at_all(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await house.Import("""
            id kind     time       organisation atc     ddd person
            1  purchase 2025-03-02 AHH          J01DH02 10  p
            2  purchase 2025-03-01 AHH          J01DH02 20  q
            3  purchase 2025-03    AHH          J01DH02 30  -
            4  purchase 2025-04-01 AHH          J01DH02 40  p
            5  purchase 2025-03-05 BHH          J01DH02 50  p
            """);
        await house.Import("""
            id kind     time       organisation atc     ddd person
            1  purchase 2025-03-02 AHH          J01DH02 11  p
            2  purchase 2025-03-01 AHH          J01CA08 20  q
            """);
        var set = new EventSet { Period = new(new(2025, 3), new(2025, 3)), Organisations = ["AHH"] };

        var page = await house.Get<IEventRows, EventPage>(r => r.Rows(set, Carbapenems, persons: false, 0, 50, Cancel));
        var second = await house.Get<IEventRows, EventPage>(r => r.Rows(set, Carbapenems, persons: true, 1, 50, Cancel));

        Assert.Equal([("2025-03", 30m, ""), ("2025-03-02", 11m, "")], page.Rows.Select(r => (r.Time, r.Ddd!.Value, r.Person)));
        Assert.Equal(2, page.Total);
        Assert.Equal(("2025-03-02", 32), (Assert.Single(second.Rows).Time, second.Rows[0].Person.Length));
    }

    [Fact]
    public async Task Events_are_found_by_dose_and_strength_in_any_unit()
    {
        await using var house = await EventHouse.Make();
        await house.Import("""
            id kind       time       organisation atc     quantity unit   strength
            1  administer 2025-03-01 AHH          J01CA04 2        tablet 500mg
            2  administer 2025-03-02 AHH          J01CA04 1        tablet 500mg
            3  administer 2025-03-03 AHH          J01CA04 1        g      -
            4  administer 2025-03-04 AHH          J01CA04 9        tablet -
            """);
        // What comes later is read in addition to what is known
        await house.Import("""
            id kind       time       organisation atc     quantity unit   strength
            5  administer 2025-03-05 AHH          J01CA04 1        tablet 1g
            """);
        var set = new EventSet { Period = EventHouse.Always };

        async Task<string> Days(EventCondition condition) =>
            string.Join(' ', (await house.Get<IEventRows, EventPage>(r => r.Rows(set, new([condition], []), persons: false, 0, 50, Cancel))).Rows.Select(r => r.Time[^1]));

        Assert.Equal("1 3 5", await Days(new() { DoseFrom = 1, DoseUnit = "g" }));
        Assert.Equal("2", await Days(new() { DoseTo = 999, DoseUnit = "mg" }));
        Assert.Equal("1 2", await Days(new() { StrengthWithin = new(null, 0.5m, "g") }));
        Assert.Equal("", await Days(new() { StrengthWithin = new(1, null, "mg", "ml") }));
    }
}
