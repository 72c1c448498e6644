using CsCheck;
using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Events.Imports;

namespace Samsyn.Tests.Events.Store;

/// <summary>Whatever was imported and corrected, and whatever is asked: the store says what going through the events one by one says, before and after compaction.</summary>
public sealed class EventStoreOracleTests
{
    static readonly Gen<decimal?> Amount = Gen.OneOf(One.Of<decimal?>(null, null, 0, 1, 0.5m, 12.25m, 0.01m), Gen.Int[0, 99_999].Select(i => (decimal?)(i / 100m)));

    static readonly Gen<OracleEvent> AnyEvent =
        from id in Gen.Int[1, 25]
        from kind in One.Of([.. MedicineEventKinds.All])
        from time in One.Of("2023", "2024", "2024-01", "2024-02-29", "2024-03-31T23:59", "2024-06-29T08:00", "2024-06-29T18:00", "2024-06-30T05:00", "2024-06-30T14:00", "2024-07-01T20:00", "2024-07-04T09:00", "2024-12-31", "2025-01-01", "2025-06")
        from organisation in One.Of("AHH", "BHH", "CHH", "SYD")
        from atc in One.Of("", "J", "J01", "J01C", "J01CA", "J01CA08", "J01CA04", "J01XX05", "L01XX05", "N02")
        from route in One.Of("", "oral", "IV")
        from amounts in Amount.Array[5]
        from sign in One.Of(1, 1, -1)
        from age in One.Of<int?>(null, 0, 17, 64)
        from sex in One.Of("", "F", "M")
        from person in One.Of("", "p", "q", "r")
        from reason in One.Of("", "", "allergy", "Allergy", "expired")
        from order in One.Of("", "R1", "R2")
        from indication in One.Of("", "M05.9")
        let factor = kind is MedicineEventKind.Purchase or MedicineEventKind.Dispense or MedicineEventKind.HandOut ? sign : 1
        select new OracleEvent(id, kind, time, organisation, atc, "553344", route, amounts[0] * factor, amounts[1] * factor, amounts[2] * factor, amounts[3] * factor, amounts[4] * factor, age, sex, person, reason, order, indication);

    static readonly Gen<EventCondition> Condition =
        from kinds in One.Of<MedicineEventKind[]>([], [], [MedicineEventKind.Purchase], [MedicineEventKind.Administer, MedicineEventKind.Dispense])
        from atc in One.Of<string[]>([], ["J01"], ["J01CA08", "J01CA04", "L"])
        from routes in One.Of<string[]>([], [], ["oral", "IV"])
        from ages in One.Of<(int?, int?)>((null, null), (null, null), (18, null))
        from doses in One.Of<(decimal?, decimal?)>((null, null), (null, null), (1, null), (0.5m, 500))
        from reasoned in One.Of<bool?>(null, null, true, false)
        from reasons in One.Of<string[]>([], [], [], ["allergy"])
        from places in One.Of<OrganisationKind[]>([], [], [], [OrganisationKind.Hospital], [OrganisationKind.Ward])
        select new EventCondition { WithReason = reasoned, Reasons = reasons, OrganisationKinds = places, Kinds = kinds, Atc = atc, Routes = routes, AgeFrom = ages.Item1, AgeTo = ages.Item2, DoseFrom = doses.Item1, DoseTo = doses.Item2 };

    static readonly Gen<EventFilter?> Filter = Gen.OneOf(Gen.Const((EventFilter?)null), Gen.Select(Condition.Array[1, 3], Condition.Array[0, 2], (include, exclude) => (EventFilter?)new EventFilter(include, exclude)));

    static readonly Gen<Summed> Figure =
        from quantity in One.Of([.. Enum.GetValues<Quantity>()])
        from filter in Filter
        from least in One.Of(1m, 2, 3)
        from points in One.Of<Dictionary<string, decimal>?>(null, new() { ["J01CA08"] = 2, ["L01XX05"] = 1 })
        from newTo in Filter
        from then in Filter
        from hours in One.Of<int?>(null, 24, 48, 72)
        from sameDay in One.Of(false, true)
        select new Summed(quantity, filter) { AtLeast = least, Points = points, NewTo = newTo, Then = then, Hours = hours, SameDay = sameDay };

    static readonly Gen<EventQuery> Question =
        from months in Gen.Int[2022 * 12, 2026 * 12].Array[2]
        from organisations in One.Of<string[]?>(null, null, ["AHH"], ["BHH", "CHH"], [])
        from kinds in One.Of<MedicineEventKind[]>([], [MedicineEventKind.Purchase], [MedicineEventKind.Return, MedicineEventKind.Discard, MedicineEventKind.Administer])
        from atc in One.Of<string[]>([], [], ["J01"], ["J01CA08", "L"], ["J"])
        from except in One.Of<string[]>([], ["J01CA"], ["N"])
        from routes in One.Of<string[]>([], [], ["oral"])
        from ages in One.Of<(int?, int?)>((null, null), (null, null), (null, 17), (18, null))
        from sex in One.Of<string?>(null, null, "F")
        from carrying in One.Of<Quantity[]>([], [], [Quantity.Cost], [Quantity.Units, Quantity.NetCost], [Quantity.Ddd, Quantity.Packages, Quantity.Events])
        from quantities in Figure.Array[0, 4]
        from groups in One.Of<GroupBy>(Grouping.Month, Grouping.Quarter, Grouping.Year, Grouping.Organisation, new(Grouping.Organisation, Regions), new(Grouping.Organisation) { Above = Levels }, Grouping.Kind, Grouping.Route, Grouping.Atc, Grouping.Atc1,
            Grouping.Atc2, Grouping.Atc3, Grouping.Atc4, Grouping.Atc5, Grouping.Product, Grouping.AgeBand, Grouping.Sex, Grouping.Indication).Array[0, 3]
        select new EventQuery(
            new()
            {
                Period = new(At(months.Min()), At(months.Max())), Organisations = organisations, Kinds = kinds, Atc = atc, AtcExcept = except, Routes = routes, AgeFrom = ages.Item1, AgeTo = ages.Item2, Sex = sex, Carrying = carrying,
            },
            quantities, groups);

    static readonly Dictionary<string, string> Regions = new() { ["AHH"] = "NORD", ["BHH"] = "NORD", ["CHH"] = "SYD" };

    static readonly Dictionary<string, IReadOnlyList<string>> Levels = new() { ["AHH"] = ["AHH", "NORD", "LAND"], ["BHH"] = ["BHH", "NORD", "LAND"], ["CHH"] = ["CHH", "LAND"] };

    static readonly Gen<(OracleEvent[][] Imports, EventQuery[] Questions)> History = Gen.Select(AnyEvent.Array[1, 20].Array[1, 4], Question.Array[40]);

    [Theory, BothDatabases]
    public async Task The_store_answers_as_going_through_the_events_one_by_one_does(DatabaseKind kind) =>
        await History.SampleAsync(async history =>
        {
            await using var house = await EventHouse.Make(kind);
            var states = new List<Dictionary<int, OracleEvent>>();
            foreach (var events in history.Imports)
            {
                var firsts = events.DistinctBy(e => e.Id).ToList();
                ImportHistoryTests.Counts(await house.Import(OracleEvent.Columns + "\n" + string.Join('\n', firsts.Select(e => e.Row()))));
                var state = states.Count == 0 ? [] : states[^1].ToDictionary();
                foreach (var e in firsts) state[e.Id] = e;
                states.Add(state);
            }
            await Compare(house, states, history.Questions);
            await house.Use<Compaction>(c => c.Run(1, TestContext.Current.CancellationToken));
            Assert.Empty((await house.Verify()).Faults);
            await Compare(house, states, history.Questions);
        }, iter: kind == DatabaseKind.Sqlite ? 5 : 2, threads: 1); // The database holds the manifest alone

    static async Task Compare(EventHouse house, List<Dictionary<int, OracleEvent>> states, EventQuery[] questions)
    {
        foreach (var (i, question) in questions.Index())
        {
            var import = i % (states.Count + 1);
            var (query, state) = import == 0 ? (question, states[^1]) : (question with { Set = question.Set with { AsOfImport = import } }, states[import - 1]);
            Assert.Equal(EventOracle.Ask(state.Values, query).Order(StringComparer.Ordinal), EventOracle.Shown(await house.Ask(query)));
        }
    }

    static Samsyn.Kernel.Time.Month At(int index) => new(index / 12, index % 12 + 1);
}
