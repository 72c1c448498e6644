using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Together.Initiatives;
using Samsyn.Together.Challenges;
using Samsyn.Together.Panels;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Tests.Together.Panels;

/// <summary>The one policy of panels: what a query lets through is what the rule says, for every role, mode, state and way of being asked.</summary>
public sealed class PanelReachTests
{
    static readonly Access Access = new(TogetherPermissions.All);

    static readonly bool[] Both = [false, true];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_query_lets_through_what_the_rule_says(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var places = InitiativeReachTests.Places();
        var (sponsor, other) = (InitiativeReachTests.Someone("sponsor"), InitiativeReachTests.Someone("other"));
        db.AddRange(places);
        db.AddRange(sponsor, other);
        var all = (from space in Enum.GetValues<SpaceMode>()
                   from place in places
                   from state in Enum.GetValues<ParticipantState>().Cast<ParticipantState?>().Append(null)
                   from isOpen in Both
                   select Panel(sponsor, other, place, space, state, isOpen)).ToList();
        db.AddRange(all);
        await db.SaveChangesAsync(Cancel);
        var tree = new OrganisationTree(places);

        var readers = Enum.GetValues<Role>().SelectMany(r => places.Select(p => InitiativeReachTests.Reader(other, r, p))).Append(InitiativeReachTests.Reader(sponsor, Role.Company, places[2]))
            .Append(InitiativeReachTests.Reader(InitiativeReachTests.Someone("third"), Role.Ethics, places[0])).Append(Actor.Nobody);
        foreach (var reader in readers)
        {
            var reach = PanelReach.Of(reader, Access, tree);
            var seen = await db.Set<Panel>().AsNoTracking().Where(reach.Seen).Select(p => p.Id).ToListAsync(Cancel);

            Assert.Equal(all.Where(reach.Sees).Select(p => p.Id).Order(), seen.Order());
        }
    }

    [Theory]
    // A draft for few is seen because one was asked, and never because of a role
    [InlineData(Role.Ethics, nameof(SpaceMode.Members), null, true, false)]
    [InlineData(Role.Admin, nameof(SpaceMode.Members), null, true, false)]
    [InlineData(Role.Improver, nameof(SpaceMode.Members), null, true, false)]
    [InlineData(Role.Patient, nameof(SpaceMode.Members), nameof(ParticipantState.Invited), true, true)]
    [InlineData(Role.Patient, nameof(SpaceMode.Members), nameof(ParticipantState.Left), true, true)]
    [InlineData(Role.Patient, nameof(SpaceMode.Members), nameof(ParticipantState.Declined), true, false)]
    [InlineData(Role.Patient, nameof(SpaceMode.Open), null, true, true)]
    // Nobody sees what is being prepared
    [InlineData(Role.Patient, nameof(SpaceMode.Open), null, false, false)]
    public void Who_sees_what_is_reviewed_in_Nord(Role role, string space, string? state, bool isOpen, bool sees)
    {
        var (places, other) = (InitiativeReachTests.Places(), InitiativeReachTests.Someone("other"));
        var panel = Panel(InitiativeReachTests.Someone("sponsor"), other, places[0], Enum.Parse<SpaceMode>(space), state is null ? null : Enum.Parse<ParticipantState>(state), isOpen);

        Assert.Equal(sees, PanelReach.Of(InitiativeReachTests.Reader(other, role, places[0]), Access, new OrganisationTree(places)).Sees(panel));
    }

    static Panel Panel(Person sponsor, Person other, Organisation place, SpaceMode space, ParticipantState? state, bool isOpen)
    {
        var panel = new Panel
        {
            Title = $"{space} {state} {isOpen}", Language = "sv", SponsorId = sponsor.Id, SponsorAs = Role.Company, OrganisationId = place.Id, Space = space, NeededBy = new(2026, 3, 1),
            OpenedOn = isOpen ? new(2026, 1, 1) : null, MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch,
        };
        if (state is { } stands) panel.Members.Add(new() { PanelId = panel.Id, PersonId = other.Id, Called = "Patient", Side = Side.Patient, State = stands, InvitedOn = new(2026, 1, 2) });
        return panel;
    }
}
