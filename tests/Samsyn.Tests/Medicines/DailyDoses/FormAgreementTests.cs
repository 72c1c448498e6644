using CsCheck;
using Samsyn.Events.Store;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Medicines.DailyDoses;

/// <summary>What the store counts over joined tables is what going through the events one by one counts: DDDs, doses and strengths.</summary>
public sealed class FormAgreementTests
{
    static readonly DoseUnits Units = DoseUnits.Load();
    static readonly AdministrationRoutes Routes = AdministrationRoutes.Load();
    static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    static readonly DddIndex Index = DddFiles.Index("""
        atc,route,ddd,unit,note,valid_from,valid_to
        J01CA04,O,1,g,,,2018-12-31
        J01CA04,O,1.5,g,,2019-01-01,2020-03-14
        J01CA04,P,1,g,,2018-06-15,
        J01CR02,O,1.5,g,refers to amoxicillin,2019-01-01,
        N05AF01,P,4,mg,depot,,
        N05AF01,O,6,mg,,,
        A10AB05,P,40,U,,,
        R03AC02,Inhal.powder,0.8,mg,,,
        """, """
        ATC Code;Brand name;Dosage form;Active ingredients per unit dose (UD);DDD comb.
        J01EE01;Bactrim;tab;sulfamethoxazole 400 mg/ trimethoprim 80 mg;4 UD (=4 tab)
        """);

    static readonly MedicineAmounts Amounts = new(Units, Routes, _ => Task.FromResult(Index));

    static readonly Gen<DddRule> Rule = One.Of(DddRule.Usual, new(false), new(false, new(2018, 1, 1)), new(false, new(2020, 1, 1)), new(true, new(2019, 1, 1)));

    [Fact]
    public async Task DDDs_over_a_joined_table_are_those_of_the_rule_event_by_event() => await Gen.Select(FormEvent.Any.Array[1, 30], Rule).SampleAsync(async (events, rule) =>
    {
        using var store = new ExampleEventStore(events.Select(e => e.Row()), Amounts);

        var table = await store.Ask(new(Always, [new(Quantity.Ddd) { Ddds = rule }, Quantity.Ddd, new(Quantity.Ddd, ByMouth) { Ddds = rule }], []), Cancel);

        var told = events.Select(e => (Event: e, Answer: Answer(e, rule))).ToList();
        Assert.Equal([Sum(told.Select(t => t.Answer.Ddds)), Sum(events.Select(e => e.Ddd)), OfSet(told.Where(t => t.Event.Route == "oral").Select(t => t.Answer.Ddds))], table.Rows[0].Values.Select(Rounded));
    }, iter: 40, threads: 1);

    [Fact]
    public async Task Why_there_is_none_is_what_the_rule_says_event_by_event() => await Gen.Select(FormEvent.Any.Array[1, 30], Rule).SampleAsync(async (events, rule) =>
    {
        using var store = new ExampleEventStore(events.Select(e => e.Row()), Amounts);

        var table = await store.Ask(new(Always, [new(Quantity.Events) { Ddds = rule }], [Grouping.DddSource]), Cancel);

        var expected = events.Select(e => Answer(e, rule)).GroupBy(Source).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}");
        Assert.Equal(expected, table.Rows.Select(r => $"{r.Keys[0]} {r.Events}").Order(StringComparer.Ordinal));
    }, iter: 40, threads: 1);

    [Fact]
    public async Task Doses_and_strengths_within_a_range_are_those_that_are_event_by_event() =>
        await Gen.Select(FormEvent.Any.Array[1, 30], One.Of<string?>(null, "mg", "g", "ml", "IE"), One.Of<(decimal?, decimal?)>((500, null), (1, 1000), (null, 20)), One.Of<AmountRange?>(null, new(100, 900, "mg"), new(null, 1, "g"), new(10, null, "mg", "ml"), new(1, null, "IE", "ml")))
            .SampleAsync(async (events, unit, dose, strength) =>
            {
                using var store = new ExampleEventStore(events.Select(e => e.Row()), Amounts);
                var condition = new EventCondition { DoseFrom = dose.Item1, DoseTo = dose.Item2, DoseUnit = unit, StrengthWithin = strength };
                // Many filters are looked at by their combinations, few at each event
                var few = await store.Ask(new(Always, [new(Quantity.Events, new([condition], []))], []), Cancel);
                var many = await store.Ask(new(Always, [.. Enumerable.Range(0, 6).Select(i => new Summed(Quantity.Events, new([condition, new() { DoseFrom = 10_000 + i, DoseUnit = "mg" }], [])))], []), Cancel);

                var expected = (decimal)events.Count(e => Fits(e, unit, dose.Item1, dose.Item2, strength));
                Assert.Equal(expected, few.Rows[0].Values[0]);
                Assert.All(many.Rows[0].Values.Index(), v => Assert.Equal(events.Count(e => Fits(e, unit, dose.Item1, dose.Item2, strength) || Fits(e, "mg", 10_000 + v.Index, null, null)), v.Item));
            }, iter: 40, threads: 1);

    static readonly EventSet Always = new() { Period = new(new(2017, 1), new(2022, 12)) };
    static readonly EventFilter ByMouth = new([new() { Routes = ["oral"] }], []);

    static DddAnswer Answer(FormEvent e, DddRule rule) => new DddCounter(Index, Units, Routes).Count(new()
    {
        Ddds = rule.DeliveredFirst ? e.Ddd : null, Atc = e.Atc, Route = e.Route, Quantity = e.Quantity, Unit = e.Unit, Strength = e.Strength, Day = rule.On ?? e.Counts,
    });

    static string Source(DddAnswer answer) => answer.Why is { } why ? DddSentence.Code(why) : answer.Source == DddSource.Delivery ? "delivered" : "index";

    /// <summary>Slow and obvious: grams are grams, tablets are as strong as they say, a syringe of 40 mg/0.8 ml holds 40 mg, a bottle of 10 mg/ml nobody knows.</summary>
    static bool Fits(FormEvent e, string? unit, decimal? from, decimal? to, AmountRange? strength)
    {
        if (strength is not null && !(Said(e.Strength, strength.Unit, strength.Per) is { } strong && strong >= (strength.From ?? strong) && strong <= (strength.To ?? strong))) return false;
        var dose = e.Quantity is not { } quantity ? null : unit is null ? quantity : quantity * Held(e.Unit, e.Strength, unit);
        return dose is { } d && d >= (from ?? d) && d <= (to ?? d);
    }

    static decimal? Said(string? strength, string unit, string? per) => (strength, unit, per) switch
    {
        ("500 mg", "mg", null) => 500, ("500 mg", "g", null) => 0.5m, ("1 g", "mg", null) => 1000, ("1 g", "g", null) => 1,
        ("40 mg/0,8 ml", "mg", null) => 40, ("40 mg/0,8 ml", "g", null) => 0.04m, ("40 mg/0,8 ml", "mg", "ml") => 50, ("10 mg/ml", "mg", "ml") => 10,
        ("875 mg/125 mg", "mg", null) => 875, ("875 mg/125 mg", "g", null) => 0.875m, ("300 E/3 ml", "IE", "ml") => 100, ("100 E/ml", "IE", "ml") => 100, ("300 E/3 ml", "IE", null) => 300,
        _ => null,
    };

    static decimal? Held(string? unit, string? strength, string to)
    {
        decimal Ointment(decimal weight) => strength == "50 mg/g" ? weight * 0.05m : weight;
        return (unit, to) switch
        {
            ("ml", "ml") => 1,
            // Of an ointment of 50 mg/g a gram holds 50 mg, and so does a gram however it is written
            ("mg", "mg") => Ointment(1), ("mg", "g") => Ointment(0.001m), ("g", "mg") => Ointment(1000), ("g", "g") => Ointment(1),
            ("mikrogram", "mg") => Ointment(0.001m), ("mikrogram", "g") => Ointment(0.000001m),
            ("mg", _) or ("g", _) or ("mikrogram", _) => null,
            ("ml", "mg" or "g" or "IE") => Said(strength, to, "ml") ?? (strength is "10 mg/ml" or "40 mg/0,8 ml" && to == "g" ? Said(strength, "mg", "ml") / 1000 : null),
            ("tablet" or "vial" or "pen", not "ml") => strength is "40 mg/0,8 ml" or "300 E/3 ml" && unit == "tablet" ? null : Said(strength, to, null),
            _ => null,
        };
    }

    static decimal? Sum(IEnumerable<decimal?> ddds) => ddds.Where(d => d is not null).Select(d => (decimal?)decimal.Round(d!.Value, 6, MidpointRounding.AwayFromZero)).DefaultIfEmpty(null).Aggregate((a, b) => a + b) is { } sum ? Rounded(sum) : null;

    /// <summary>Over no event a figure of a set is 0; over events without DDDs it is missing.</summary>
    static decimal? OfSet(IEnumerable<decimal?> ddds) => ddds.ToList() is { Count: > 0 } some ? Sum(some) : 0;

    /// <summary>To five decimals: the store rounds each event to six.</summary>
    static decimal? Rounded(decimal? value) => value is { } v ? decimal.Round(v, 4) : null;
}
