using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;
using Samsyn.Together.Challenges;
using Samsyn.Together.Spaces;

namespace Samsyn.Tests.Together.Challenges;

/// <summary>The one policy of the space: what a query lets through is what the rule says, for every role, state and mode.</summary>
public sealed class ChallengeReachTests
{
    static readonly Access Access = new(TogetherPermissions.All);

    static readonly bool[] Both = [false, true];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_query_lets_through_what_the_rule_says_for_every_role_state_and_mode(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var places = Places();
        var (author, other) = (Someone("author"), Someone("other"));
        db.AddRange(places);
        db.AddRange(author, other);
        var all = (from state in Enum.GetValues<ChallengeState>()
                   from space in Enum.GetValues<SpaceMode>()
                   from place in places
                   from hidden in Both
                   select Challenge(author, place, state, space, hidden)).ToList();
        // Somebody who was let in to every other one
        foreach (var challenge in all.Where((_, i) => i % 2 == 0)) challenge.Members.Add(new() { ChallengeId = challenge.Id, PersonId = other.Id, SinceUtc = DateTime.UnixEpoch });
        db.AddRange(all);
        await db.SaveChangesAsync(Cancel);
        var tree = new OrganisationTree(places);

        var readers = Enum.GetValues<Role>().SelectMany(r => places.Select(p => Reader(other, r, p))).Append(Reader(author, Role.Patient, places[0])).Append(Actor.Nobody);
        foreach (var reader in readers)
        {
            var reach = ChallengeReach.Of(reader, Access, tree);
            var seen = await db.Set<Challenge>().AsNoTracking().Where(reach.Seen).Select(c => c.Id).ToListAsync(Cancel);

            Assert.Equal(all.Where(reach.Sees).Select(c => c.Id).Order(), seen.Order());
        }
    }

    [Theory]
    [InlineData(Role.Patient, "NORD", nameof(ChallengeState.Draft), nameof(SpaceMode.Open), false, false)]
    [InlineData(Role.Improver, "NORD", nameof(ChallengeState.Draft), nameof(SpaceMode.Open), false, false)]
    [InlineData(Role.Improver, "NORD", nameof(ChallengeState.Sent), nameof(SpaceMode.Open), false, true)]
    [InlineData(Role.Improver, "SYD", nameof(ChallengeState.Sent), nameof(SpaceMode.Open), false, false)]
    [InlineData(Role.Ethics, "NORD", nameof(ChallengeState.Sent), nameof(SpaceMode.Members), false, true)]
    [InlineData(Role.Company, "SYD", nameof(ChallengeState.Dialogue), nameof(SpaceMode.Open), false, true)]
    [InlineData(Role.Company, "SYD", nameof(ChallengeState.Dialogue), nameof(SpaceMode.Region), false, false)]
    [InlineData(Role.Clinician, "AHH", nameof(ChallengeState.Dialogue), nameof(SpaceMode.Region), false, true)]
    [InlineData(Role.Clinician, "AHH", nameof(ChallengeState.Dialogue), nameof(SpaceMode.Members), false, false)]
    [InlineData(Role.Clinician, "AHH", nameof(ChallengeState.Dialogue), nameof(SpaceMode.Open), true, false)]
    [InlineData(Role.Improver, "NORD", nameof(ChallengeState.Dialogue), nameof(SpaceMode.Open), true, true)]
    public void Who_reads_what_somebody_framed_in_Nord(Role role, string at, string state, string space, bool hidden, bool sees)
    {
        var places = Places();
        var challenge = Challenge(Someone("author"), places[0], Enum.Parse<ChallengeState>(state), Enum.Parse<SpaceMode>(space), hidden);

        Assert.Equal(sees, ChallengeReach.Of(Reader(Someone("other"), role, places.Single(p => p.Code == at)), Access, new OrganisationTree(places)).Sees(challenge));
    }

    static Organisation[] Places()
    {
        var nord = new Organisation { Code = "NORD", Name = "Region Nord", Kind = OrganisationKind.Region };
        return [nord, new() { Code = "AHH", Name = "Åby Hospital", Kind = OrganisationKind.Hospital, ParentId = nord.Id }, new() { Code = "SYD", Name = "Region Syd", Kind = OrganisationKind.Region }];
    }

    static Person Someone(string name) => new() { Name = name, UserName = $"{name}@x.example", Email = $"{name}@x.example" };

    static Actor Reader(Person person, Role role, Organisation at) => new(person.Id, person.Name, [new() { PersonId = person.Id, Role = role, OrganisationId = at.Id }]);

    static Challenge Challenge(Person author, Organisation place, ChallengeState state, SpaceMode space, bool hidden) => new()
    {
        Title = $"{state} {space}", Language = "sv", AuthorId = author.Id, OrganisationId = place.Id, FramedAtId = place.Id, State = state, Space = space,
        HiddenBecause = hidden ? "It can be recognised who is meant" : null, MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch,
    };
}
