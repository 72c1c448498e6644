using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Together.Initiatives;
using Samsyn.Together.Challenges;
using Samsyn.Together.Exchange;
using Samsyn.Together.Sides;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Tests.Together.Exchange;

/// <summary>Who sees what is shared, and that a query says the same as the rule.</summary>
public sealed class ExchangeReachTests
{
    static readonly Access Access = new(TogetherPermissions.All);

    static readonly bool[] Both = [false, true];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_query_lets_through_what_the_rule_says_for_every_role_and_state(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var places = InitiativeReachTests.Places();
        var (author, other) = (InitiativeReachTests.Someone("author"), InitiativeReachTests.Someone("other"));
        db.AddRange(places);
        db.AddRange(author, other);
        var all = (from place in places from hidden in Both from taken in Both select Entry(author, place, hidden, taken)).ToList();
        db.AddRange(all);
        await db.SaveChangesAsync(Cancel);
        var tree = new OrganisationTree(places);

        foreach (var reader in Enum.GetValues<Role>().SelectMany(r => places.Select(p => InitiativeReachTests.Reader(other, r, p))).Append(InitiativeReachTests.Reader(author, Role.Company, places[2])).Append(Actor.Nobody))
        {
            var reach = ExchangeReach.Of(reader, Access, tree);
            var seen = await db.Set<ExchangeEntry>().AsNoTracking().Where(reach.Seen).Select(e => e.Id).ToListAsync(Cancel);

            Assert.Equal(all.Where(reach.Sees).Select(e => e.Id).Order(), seen.Order());
        }
    }

    [Theory]
    [InlineData(Role.Patient, "SYD", false, false, true)]
    [InlineData(Role.Company, "SYD", false, false, true)]
    [InlineData(Role.Patient, "NORD", true, false, false)]
    [InlineData(Role.Improver, "NORD", true, false, true)]
    [InlineData(Role.Improver, "SYD", true, false, false)]
    [InlineData(Role.Improver, "NORD", false, true, false)]
    public void What_was_learned_in_Nord_is_seen_everywhere_until_it_is_hidden_or_taken_back(Role role, string at, bool hidden, bool taken, bool sees)
    {
        var places = InitiativeReachTests.Places();
        var entry = Entry(InitiativeReachTests.Someone("author"), places[0], hidden, taken);

        Assert.Equal(sees, ExchangeReach.Of(InitiativeReachTests.Reader(InitiativeReachTests.Someone("other"), role, places.Single(p => p.Code == at)), Access, new OrganisationTree(places)).Sees(entry));
    }

    static ExchangeEntry Entry(Person author, Organisation place, bool hidden, bool taken) => new()
    {
        Title = $"{place.Code} {hidden} {taken}", Language = "sv", AuthorId = author.Id, WrittenAs = Role.Clinician, WrittenAtId = place.Id, WrittenBy = Side.Professional, OrganisationId = place.Id, MadeAtUtc = DateTime.UnixEpoch,
        HiddenBecause = hidden ? "An advertisement" : null, TakenBackAtUtc = taken ? DateTime.UnixEpoch : null,
    };
}
