using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Tests.Together.Initiatives;

/// <summary>The one policy of initiatives: what a query lets through is what the rule says, for every role, mode and way of taking part.</summary>
public sealed class InitiativeReachTests
{
    static readonly Access Access = new(TogetherPermissions.All);

    static readonly bool[] Both = [false, true];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_query_lets_through_what_the_rule_says_for_every_role_mode_and_way_of_taking_part(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var places = Places();
        var (maker, other) = (Someone("maker"), Someone("other"));
        db.AddRange(places);
        db.AddRange(maker, other);
        var all = (from space in Enum.GetValues<SpaceMode>()
                   from place in places
                   from state in Enum.GetValues<ParticipantState>().Cast<ParticipantState?>().Append(null)
                   from isHelper in Both
                   select Initiative(maker, other, place, space, state, isHelper)).ToList();
        db.AddRange(all);
        await db.SaveChangesAsync(Cancel);
        var tree = new OrganisationTree(places);

        var readers = Enum.GetValues<Role>().SelectMany(r => places.Select(p => Reader(other, r, p))).Append(Reader(maker, Role.Clinician, places[2])).Append(Reader(Someone("third"), Role.Patient, places[2])).Append(Actor.Nobody);
        foreach (var reader in readers)
        {
            var reach = InitiativeReach.Of(reader, Access, tree);
            var seen = await db.Set<Initiative>().AsNoTracking().Where(reach.Seen).Select(i => i.Id).ToListAsync(Cancel);

            Assert.Equal(all.Where(reach.Sees).Select(i => i.Id).Order(), seen.Order());
        }
    }

    [Theory]
    [InlineData(Role.Company, "SYD", nameof(SpaceMode.Open), null, true)]
    [InlineData(Role.Company, "SYD", nameof(SpaceMode.Region), null, false)]
    [InlineData(Role.Patient, "AHH", nameof(SpaceMode.Region), null, true)]
    [InlineData(Role.Patient, "NORD", nameof(SpaceMode.Members), null, false)]
    [InlineData(Role.Patient, "SYD", nameof(SpaceMode.Members), nameof(ParticipantState.Invited), true)]
    [InlineData(Role.Patient, "SYD", nameof(SpaceMode.Members), nameof(ParticipantState.In), true)]
    [InlineData(Role.Patient, "SYD", nameof(SpaceMode.Members), nameof(ParticipantState.Left), true)]
    [InlineData(Role.Patient, "SYD", nameof(SpaceMode.Members), nameof(ParticipantState.Declined), false)]
    [InlineData(Role.Improver, "NORD", nameof(SpaceMode.Members), null, true)]
    [InlineData(Role.Improver, "AHH", nameof(SpaceMode.Members), null, false)]
    public void Who_sees_what_is_done_in_Nord(Role role, string at, string space, string? state, bool sees)
    {
        var (places, other) = (Places(), Someone("other"));
        var initiative = Initiative(Someone("maker"), other, places[0], Enum.Parse<SpaceMode>(space), state is null ? null : Enum.Parse<ParticipantState>(state), isHelper: false);

        Assert.Equal(sees, InitiativeReach.Of(Reader(other, role, places.Single(p => p.Code == at)), Access, new OrganisationTree(places)).Sees(initiative));
    }

    [Fact]
    public void Whoever_takes_part_with_the_say_of_one_who_leads_may_lead_until_that_ends()
    {
        var (places, other) = (Places(), Someone("other"));
        var initiative = Initiative(Someone("maker"), other, places[0], SpaceMode.Open, ParticipantState.In, isHelper: false);
        var reach = InitiativeReach.Of(Reader(other, Role.Patient, places[2]), Access, new OrganisationTree(places));
        Assert.Equal(InitiativeDoer.Member, reach.DoerOf(initiative));

        ParticipationRules.Take(initiative.Participants[0], Phase.Initiate, Level.Meso, Say.Leads, Made.Today);
        Assert.Equal(InitiativeDoer.Member | InitiativeDoer.Leader, reach.DoerOf(initiative));

        ParticipationRules.Leave(initiative.Participants[0], Made.Today.AddDays(1));
        Assert.Equal(InitiativeDoer.Reader, reach.DoerOf(initiative));
    }

    internal static Organisation[] Places()
    {
        var nord = new Organisation { Code = "NORD", Name = "Region Nord", Kind = OrganisationKind.Region };
        return [nord, new() { Code = "AHH", Name = "Åby Hospital", Kind = OrganisationKind.Hospital, ParentId = nord.Id }, new() { Code = "SYD", Name = "Region Syd", Kind = OrganisationKind.Region }];
    }

    internal static Person Someone(string name) => new() { Name = name, UserName = $"{name}@x.example", Email = $"{name}@x.example" };

    internal static Actor Reader(Person person, Role role, Organisation at) => new(person.Id, person.Name, [new() { PersonId = person.Id, Role = role, OrganisationId = at.Id }]);

    static Initiative Initiative(Person maker, Person other, Organisation place, SpaceMode space, ParticipantState? state, bool isHelper)
    {
        var initiative = new Initiative
        {
            Title = $"{space} {state}", Language = "sv", MadeById = maker.Id, MadeAs = Role.Clinician, MadeAtId = place.Id, OrganisationId = place.Id, Space = space, BegunOn = new(2026, 1, 1),
            MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch,
        };
        if (state is { } stands)
            initiative.Participants.Add(new()
            {
                InitiativeId = initiative.Id, PersonId = isHelper ? null : other.Id, HelperId = isHelper ? other.Id : null, Called = "Patient", Side = Side.Patient, State = stands, InvitedById = maker.Id,
                InvitedAs = Role.Clinician, InvitedAtId = place.Id, InvitedOn = new(2026, 1, 1),
            });
        return initiative;
    }
}
