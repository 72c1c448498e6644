using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Together.Initiatives;
using Samsyn.Together.Challenges;
using Samsyn.Together.Councils;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Tests.Together.Councils;

/// <summary>The one policy of councils: what a query lets through is what the rule says, for every role, mode and way of sitting there.</summary>
public sealed class CouncilReachTests
{
    static readonly Access Access = new(TogetherPermissions.All);

    static readonly bool[] Both = [false, true];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_query_lets_through_what_the_rule_says_for_every_role_mode_and_way_of_sitting_there(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var places = InitiativeReachTests.Places();
        var (maker, other) = (InitiativeReachTests.Someone("maker"), InitiativeReachTests.Someone("other"));
        db.AddRange(places);
        db.AddRange(maker, other);
        var all = (from space in Enum.GetValues<SpaceMode>()
                   from place in places
                   from state in Enum.GetValues<ParticipantState>().Cast<ParticipantState?>().Append(null)
                   from isHelper in Both
                   select Council(maker, other, place, space, state, isHelper)).ToList();
        db.AddRange(all);
        await db.SaveChangesAsync(Cancel);
        var tree = new OrganisationTree(places);

        var readers = Enum.GetValues<Role>().SelectMany(r => places.Select(p => InitiativeReachTests.Reader(other, r, p))).Append(InitiativeReachTests.Reader(InitiativeReachTests.Someone("third"), Role.Patient, places[2])).Append(Actor.Nobody);
        foreach (var reader in readers)
        {
            var reach = CouncilReach.Of(reader, Access, tree);
            var seen = await db.Set<Council>().AsNoTracking().Where(reach.Seen).Select(c => c.Id).ToListAsync(Cancel);

            Assert.Equal(all.Where(reach.Sees).Select(c => c.Id).Order(), seen.Order());
        }
    }

    [Theory]
    [InlineData(Role.Company, "SYD", nameof(SpaceMode.Open), null, true)]
    [InlineData(Role.Company, "SYD", nameof(SpaceMode.Region), null, false)]
    [InlineData(Role.Patient, "AHH", nameof(SpaceMode.Region), null, true)]
    [InlineData(Role.Patient, "NORD", nameof(SpaceMode.Members), null, false)]
    [InlineData(Role.Patient, "SYD", nameof(SpaceMode.Members), nameof(ParticipantState.Invited), true)]
    [InlineData(Role.Patient, "SYD", nameof(SpaceMode.Members), nameof(ParticipantState.Left), true)]
    [InlineData(Role.Patient, "SYD", nameof(SpaceMode.Members), nameof(ParticipantState.Declined), false)]
    [InlineData(Role.Improver, "NORD", nameof(SpaceMode.Members), null, true)]
    [InlineData(Role.Improver, "AHH", nameof(SpaceMode.Members), null, false)]
    public void Who_sees_a_council_of_Nord(Role role, string at, string space, string? state, bool sees)
    {
        var (places, other) = (InitiativeReachTests.Places(), InitiativeReachTests.Someone("other"));
        var council = Council(InitiativeReachTests.Someone("maker"), other, places[0], Enum.Parse<SpaceMode>(space), state is null ? null : Enum.Parse<ParticipantState>(state), isHelper: false);

        Assert.Equal(sees, CouncilReach.Of(InitiativeReachTests.Reader(other, role, places.Single(p => p.Code == at)), Access, new OrganisationTree(places)).Sees(council));
    }

    [Fact]
    public void A_term_that_has_ended_gives_no_say_any_more()
    {
        var (places, other) = (InitiativeReachTests.Places(), InitiativeReachTests.Someone("other"));
        var council = Council(InitiativeReachTests.Someone("maker"), other, places[0], SpaceMode.Open, ParticipantState.In, isHelper: false);
        var reach = CouncilReach.Of(InitiativeReachTests.Reader(other, Role.Patient, places[2]), Access, new OrganisationTree(places));

        Assert.Equal(CouncilDoer.Member | CouncilDoer.Chair, reach.DoerOf(council, new(2026, 12, 31)));
        Assert.Equal(CouncilDoer.Reader, reach.DoerOf(council, new(2027, 1, 1)));
    }

    static Council Council(Person maker, Person other, Organisation place, SpaceMode space, ParticipantState? state, bool isHelper)
    {
        var council = new Council
        {
            Name = $"{space} {state}", Language = "sv", MadeById = maker.Id, OrganisationId = place.Id, Space = space, FoundedOn = new(2026, 1, 1), MovedAtUtc = DateTime.UnixEpoch, Seats = 4, TermMonths = 24,
        };
        if (state is not { } stands) return council;
        var member = new CouncilMember
        {
            CouncilId = council.Id, PersonId = isHelper ? null : other.Id, HelperId = isHelper ? other.Id : null, Called = "Patient", Side = Side.Patient, State = stands, CalledById = maker.Id, CalledAs = Role.Improver,
            CalledAtId = place.Id, CalledOn = new(2026, 1, 1),
        };
        council.Members.Add(member.Then(CouncilPosition.Chair, new(2026, 1, 1), new(2026, 12, 31)));
        return council;
    }
}
