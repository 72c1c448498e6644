using Samsyn.Events.Store;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Substitution;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Medicines.Substitution;

public sealed class SubstitutionRunTests
{
    const string Events = """
        id  kind        time     organisation  product  atc      strength  form     quantity  packages  cost    net_cost  currency
        1   purchase    2025-01  AHH           brand    L04AB02  100mg     vial     10        10        3000    2400      DKK
        2   purchase    2025-02  AHH           bris     L04AB02  100mg     vial     90        90        9000    4500      DKK
        3   purchase    2025-01  BHH           bris     L04AB02  100mg     vial     50        50        5000    2500      DKK
        4   purchase    2025-01  CHH           brand    L04AB02  100mg     vial     20        20        4000    4000      DKK
        5   purchase    2025-01  AHH           hepA     B01AB05  4TU       syringe  100       10        2000    -         DKK
        6   purchase    2025-01  BHH           hepB     B01AB10  4.5TU     syringe  100       10        3000    -         DKK
        7   administer  2025-01  AHH           brand    L04AB02  100mg     vial     10        10        90000   90000     DKK
        8   purchase    2024-12  AHH           brand    L04AB02  100mg     vial     10        10        90000   90000     DKK
        9   purchase    2025-01  AHH           odd      -        100mg     vial     10        10        500     500       DKK
        10  purchase    2025-01  AHH           bris     L04AB02  100mg     vial     10        10        500     500       SEK
        11  purchase    2025-01  BHH           bris     L04AB02  100mg     vial     -         10        500     500       DKK
        """;

    static readonly SubstitutionQuestion Question = new() { Period = Period.Year(2025) };

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<SubstitutionAnswer> Answer(EventHouse house, SubstitutionQuestion question, AnalogueGroups? declared = null) =>
        await house.Get<IEventStore, SubstitutionAnswer>(store => new SubstitutionRun(store, declared ?? AnalogueGroups.None).Answer(question, Cancel));

    static string Shown(GroupSaving g) => FormattableString.Invariant(
        $"{g.Group}: target {g.Target.PerUnit:0.##}, {string.Join(", ", g.Buyers.Select(b => FormattableString.Invariant($"{b.Buyer} {b.Quantity:0} at {b.PricePerUnit:0.##} saves {b.Saving:0.##}")))}");

    [Theory, BothDatabases]
    public async Task Purchases_of_the_period_are_compared_at_list_price(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await house.Import(Events);

        var answer = await Answer(house, Question);

        // As in PricePerUnitTests: prices 120, 100 and 200, a target of 104
        Assert.Equal(["l04ab02 100mg vial: target 104, CHH 20 at 200 saves 1920, AHH 100 at 120 saves 1600, BHH 50 at 100 saves 0"], answer.Savings.Groups.Select(Shown));
        Assert.Equal(("DKK", 3520m, false), (answer.Currency, answer.Savings.Saving, answer.AtNetPrices));
        Assert.Equal("L04AB02", answer.Groups["l04ab02 100mg vial"].Substance!.Value.Code);
        Assert.Equal(
            ["AHH bris OtherCurrency 500", "AHH odd NoGroup 500", "BHH bris NoPrice 500"],
            answer.Savings.SetAside.Select(s => $"{s.Line.Buyer} {s.Line.Product} {s.Reason} {s.Line.Cost:0}").Order());
    }

    [Theory, BothDatabases]
    public async Task Net_prices_count_only_when_they_are_asked_for(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await house.Import(Events);

        var answer = await Answer(house, Question with { AtNetPrices = true });

        // 2400 + 4500 for 100, 2500 for 50, 4000 for 20: 69, 50 and 200, a target of 50 + 0.2 · 19
        Assert.Equal(["l04ab02 100mg vial: target 53.8, CHH 20 at 200 saves 2924, AHH 100 at 69 saves 1520, BHH 50 at 50 saves 0"], answer.Savings.Groups.Select(Shown));
        Assert.True(answer.AtNetPrices);
        Assert.Equal(["AHH hepA", "BHH bris", "BHH hepB"], answer.Savings.SetAside.Where(s => s.Reason == SetAsideReason.NoPrice).Select(s => $"{s.Line.Buyer} {s.Line.Product}").Order());
    }

    [Fact]
    public async Task Only_the_organisations_and_groups_asked_for_are_compared_by_the_buyers_asked_for()
    {
        await using var house = await EventHouse.Make();
        await house.Import(Events);

        var north = await Answer(house, Question with { Organisations = ["AHH", "BHH"], Atc = ["L04"] });
        var regions = await Answer(house, Question with
        {
            Buyer = new(Grouping.Organisation, new Dictionary<string, string> { ["AHH"] = "NORD", ["BHH"] = "NORD", ["CHH"] = "SYD" }), Atc = ["L04"],
        });

        Assert.Equal(["l04ab02 100mg vial: target 102, AHH 100 at 120 saves 1800, BHH 50 at 100 saves 0"], north.Savings.Groups.Select(Shown));
        Assert.Equal(["NORD", "SYD"], regions.Savings.Groups.Single().Buyers.Select(b => b.Buyer).Order());
    }

    [Fact]
    public async Task A_declared_group_compares_substances_in_its_own_units()
    {
        await using var house = await EventHouse.Make();
        await house.Import(Events);
        var folder = Directory.CreateTempSubdirectory("samsyn-substitution-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "heparins.yaml"), """
            name: { en: Heparins, sv: Hepariner, da: Hepariner, nb: Hepariner }
            reason: Guideline 4
            members:
              - { atc: B01AB05, strength: 4TU, form: syringe, units: 1 }
              - { atc: B01AB10, strength: 4.5TU, form: syringe, units: 2 }
            """, Cancel);

        var answer = await Answer(house, Question with { Atc = ["B01"] }, AnalogueGroups.Load(folder.FullName));
        folder.Delete(recursive: true);

        // 20 a syringe of one, 60 for the two of the other that do the same: a target of 20 + 0.1 · 40
        Assert.Equal(["heparins: target 24, BHH 50 at 60 saves 1800, AHH 100 at 20 saves 0"], answer.Savings.Groups.Select(Shown));
        Assert.Equal("Hepariner", answer.Groups["heparins"].Declared!.Names["sv"]);
    }

    [Fact]
    public async Task A_contract_price_is_the_target_of_its_group()
    {
        await using var house = await EventHouse.Make();
        await house.Import(Events);

        var answer = await Answer(house, Question with { ContractPrices = new Dictionary<string, decimal> { ["l04ab02 100mg vial"] = 90 } });

        Assert.Equal(new TargetPrice(90, TargetBasis.Contract), answer.Savings.Groups.Single().Target);
        Assert.Equal(20 * 110 + 100 * 30 + 50 * 10, answer.Savings.Saving);
    }

    [Fact]
    public async Task Without_events_there_is_nothing_to_save()
    {
        await using var house = await EventHouse.Make();

        var answer = await Answer(house, Question);

        Assert.Equal((0, 0m, (string?)null), (answer.Savings.Groups.Count, answer.Savings.Saving, answer.Currency));
    }
}
