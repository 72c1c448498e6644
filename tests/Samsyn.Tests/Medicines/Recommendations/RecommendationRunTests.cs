using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Recommendations;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Medicines.Recommendations;

public sealed class RecommendationRunTests
{
    const string File = """
        name: Biosimilar first
        council: Demo council
        country: SE
        target: { quantity: 90, all: 80 }
        valid_from: 2025-02-01
        implement_by: 2025-03-01
        source: A paper
        lines:
          - { name: Biosimilar, include: [{ kind: hand-out, product: bio }] }
          - { name: Reference, include: [{ kind: hand-out, atc: L04AB04 }] }
        examples:
          - { events: "kind  product\nhand-out  bio", quantity: 100 }
        """;

    // Department R changes in February; S never does. Patient p had the reference medicine a year before
    const string Events = """
        id  kind      time        organisation  product  atc      ddd  cost  net_cost  currency  person  reason
        1   hand-out  2024-01-10  R             ref      L04AB04  10   100   90        SEK       p       -
        2   hand-out  2025-01-10  R             ref      L04AB04  30   300   270       SEK       p       -
        3   hand-out  2025-02-10  R             bio      L04AB04  20   100   40        SEK       p       -
        4   hand-out  2025-02-11  R             ref      L04AB04  20   200   180       SEK       q       -
        5   hand-out  2025-03-10  R             bio      L04AB04  57   285   114       SEK       p       -
        6   hand-out  2025-03-11  R             ref      L04AB04  3    30    27        SEK       q       allergy
        7   hand-out  2025-03-11  S             ref      L04AB04  40   400   360       SEK       s       -
        8   hand-out  2025-03-12  S             ref      L04AB04  20   200   180       SEK       t       -
        9   purchase  2025-03-12  S             ref      L04AB04  900  9000  9000      SEK       -       -
        """;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;
    static readonly Month March = new(2025, 3);

    static Recommendation Recommendation
    {
        get
        {
            var problems = new List<ContentProblem>();
            return new RecommendationReader(new ConditionReader(new Dictionary<string, ValueList>(), Samsyn.Medicines.DailyDoses.DoseUnits.Load())).Read("biosimilar", File, problems) ?? throw new InvalidOperationException(string.Join(' ', problems));
        }
    }

    static async Task<EventHouse> House(DatabaseKind kind)
    {
        var house = await EventHouse.Make(kind);
        await house.Use<SamsynDb>(async db =>
        {
            var hospital = db.Organisations.Single(o => o.Code == "AHH");
            foreach (var code in "RS".Select(c => c.ToString())) db.Add(new Organisation { Code = code, Name = "Department " + code, Kind = OrganisationKind.Department, ParentId = hospital.Id });
            await db.SaveChangesAsync(Cancel);
        });
        var run = await house.Import(Events);
        Assert.Equal((9, 0), (run.Accepted, run.Rejected));
        return house;
    }

    static Task<RecommendationAnswer?> One(EventHouse house, FollowBasis basis, Actor? actor = null) => house.Get<RecommendationRun, RecommendationAnswer?>(async run =>
    {
        var tree = await Tree(house);
        return await run.One(Recommendation, basis, tree.Find("AHH")!, tree, March, actor ?? Actor.System, Cancel);
    });

    static Task<OrganisationTree> Tree(EventHouse house) => house.Get<SamsynDb, OrganisationTree>(db => Task.FromResult(new OrganisationTree(db.Organisations)));

    static Actor As(Role role, OrganisationTree tree) => new(Guid.CreateVersion7(), role.ToString(), [new() { PersonId = Guid.Empty, Role = role, OrganisationId = tree.Find("AHH")!.Id }]);

    static string Shown(OrganisationAdoption o) => FormattableString.Invariant(
        $"{o.Organisation.Code} {string.Join(' ', o.Months.Select(m => m.Share is { } s ? FormattableString.Invariant($"{s:0.##}") : "-"))}, lost {o.LostPerWeek:0}, {o.Deviations?.NotFollowing} not, {o.Deviations?.WithReason} with reason, {o.Deviations?.NotExplained} not explained");

    [Theory, BothDatabases]
    public async Task Shares_money_and_persons_are_told_by_department_the_furthest_from_the_target_first(DatabaseKind kind)
    {
        await using var house = await House(kind);

        var answer = await One(house, FollowBasis.Quantity, As(Role.Lead, await Tree(house)));

        // From six months before the start: August 2024 to March 2025.
        // Now, January to March: R 77 of 130 DDD bio, 53 not; the target leaves room for 13, so 40 too many, each 10 − 5 kr dearer: 200 kr in 90 days.
        // S 0 of 60, room for 6, 54 × (10 − 5 as at R): 270 kr. Together 77 of 190, 113 not, room for 19, 94 × 5 kr = 470 kr.
        // R: p follows, q does not and has a reason. S: s and t do not.
        Assert.Equal(
            [
                $"S - - - - - - - 0, lost {27000 * 7 / 90m:0}, 2 not, 0 with reason, 2 not explained",
                $"R - - - - - 0 0.5 0.95, lost {20000 * 7 / 90m:0}, 1 not, 1 with reason, 0 not explained",
            ], answer!.Departments.Select(Shown));
        Assert.Equal($"AHH - - - - - 0 0.5 0.48, lost {47000 * 7 / 90m:0}, 3 not, 1 with reason, 2 not explained", Shown(answer.Whole));
        Assert.Equal("SEK", answer.Currency);
        Assert.Equal((TargetState.Missed, 30), (answer.Whole.Adoption.State, answer.Whole.Adoption.DaysLate));
    }

    [Theory, BothDatabases]
    public async Task Who_may_see_net_prices_is_told_the_money_at_net_prices(DatabaseKind kind)
    {
        await using var house = await House(kind);
        var tree = await Tree(house);

        var buyer = await One(house, FollowBasis.Quantity, As(Role.Buyer, tree));
        var lead = await One(house, FollowBasis.Quantity, As(Role.Lead, tree));

        // 94 DDD too many, at 9 − 2 kr and at 10 − 5 kr
        Assert.Equal((94 * 700 * 7 / 90m, 94 * 500 * 7 / 90m), (decimal.Round(buyer!.Whole.LostPerWeek!.Value, 10), decimal.Round(lead!.Whole.LostPerWeek!.Value, 10)), Near);
    }

    static bool Near((decimal, decimal) a, (decimal, decimal) b) => Math.Abs(a.Item1 - b.Item1) < 0.0001m && Math.Abs(a.Item2 - b.Item2) < 0.0001m;

    [Theory, BothDatabases]
    public async Task Persons_and_new_persons_have_shares_of_their_own(DatabaseKind kind)
    {
        await using var house = await House(kind);

        var all = await One(house, FollowBasis.All);
        var isNew = await One(house, FollowBasis.New);

        // January: p not. February: p follows, q not. March: p follows; q, s and t not
        Assert.Equal([0, 0.5m, 0.25m], all!.Whole.Months.TakeLast(3).Select(m => m.Share));
        // The data begins in January 2024: before January 2025 nobody knows. January: p had it twelve months before. February: q is new, does not follow. March: s and t
        Assert.Equal([null, null, 0, 0], isNew!.Whole.Months.TakeLast(4).Select(m => m.Share));
    }

    [Theory, BothDatabases]
    public async Task The_list_says_of_the_whole_what_the_page_says(DatabaseKind kind)
    {
        await using var house = await House(kind);
        var tree = await Tree(house);

        var one = await One(house, FollowBasis.Quantity);
        var all = await house.Get<RecommendationRun, IReadOnlyList<RecommendationAnswer>>(run => run.All([Recommendation], tree.Find("AHH")!, tree, March, Actor.System, Cancel));

        Assert.Equal(one!.Whole.Adoption, all.Single().Whole.Adoption);
        Assert.Equal((one.Whole.LostPerWeek, one.Currency), (all.Single().Whole.LostPerWeek, all.Single().Currency));
    }

    [Theory, BothDatabases]
    public async Task Few_persons_are_hidden_from_those_who_may_not_see_them(DatabaseKind kind)
    {
        await using var house = await House(kind);
        var tree = await Tree(house);

        var answer = await One(house, FollowBasis.All, As(Role.Ethics, tree));

        Assert.All(answer!.Departments.Append(answer.Whole), o => Assert.Null(o.Deviations));
        Assert.All(answer.Whole.Months, m => Assert.Null(m.Share));
    }

    [Theory, BothDatabases]
    public async Task A_registered_reason_counts_for_its_department_for_twelve_months_until_it_is_withdrawn(DatabaseKind kind)
    {
        await using var house = await House(kind);
        var tree = await Tree(house);
        var clinician = As(Role.Clinician, tree);
        var form = new ReasonForm("S", "2025-03", "SideEffect", "1", "Rash");

        var wrong = await house.Get<ReasonBook, IReadOnlyList<(string Field, Samsyn.Kernel.Problems.Refusal Why)>>(b => b.Register("biosimilar", form, clinician, tree, Cancel));
        Assert.Empty(wrong);
        Assert.Equal((2m, 1m, 1m), Of(await One(house, FollowBasis.Quantity)));

        var standing = await house.Get<ReasonBook, IReadOnlyList<RegisteredReason>>(b => b.Standing("biosimilar", ["S"], Cancel));
        Assert.True(standing.Single().IsInForce(new(2026, 2)));
        Assert.False(standing.Single().IsInForce(new(2026, 3)));
        Assert.Null(await house.Get<ReasonBook, Samsyn.Kernel.Problems.Refusal?>(b => b.Withdraw("biosimilar", standing.Single().Id, clinician, tree, Cancel)));
        Assert.Equal((2m, 0m, 2m), Of(await One(house, FollowBasis.Quantity)));

        var trail = await house.Get<SamsynDb, List<string>>(db => Task.FromResult(db.AuditEntries.OrderBy(a => a.Number).Select(a => a.Action).ToList()));
        Assert.Equal(["recommendation.reason-registered", "recommendation.reason-withdrawn"], trail.Where(a => a.StartsWith("recommendation.", StringComparison.Ordinal)));

        static (decimal?, decimal?, decimal?) Of(RecommendationAnswer? answer) =>
            answer!.Departments.Single(d => d.Organisation.Code == "S").Deviations is var d ? (d!.NotFollowing, d.WithReason, d.NotExplained) : default;
    }

    [Theory, BothDatabases]
    public async Task Who_may_not_register_there_is_refused_and_nothing_is_written(DatabaseKind kind)
    {
        await using var house = await House(kind);
        var tree = await Tree(house);
        var form = new ReasonForm("S", "2025-03", "SideEffect", "1", "");

        var wrong = await house.Get<ReasonBook, IReadOnlyList<(string Field, Samsyn.Kernel.Problems.Refusal Why)>>(b => b.Register("biosimilar", form, As(Role.Buyer, tree), tree, Cancel));

        Assert.Equal("recommendation.department", Assert.Single(wrong).Why.Code);
        Assert.Empty(await house.Get<ReasonBook, IReadOnlyList<RegisteredReason>>(b => b.Standing("biosimilar", ["S"], Cancel)));
    }
}
