using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;
using Samsyn.Together.Agreements;
using Samsyn.Together.Challenges;
using Samsyn.Together.Spaces;

namespace Samsyn.Tests.Together.Agreements;

/// <summary>The one policy: what a query lets through is what the rule says, for every role, state and mode.</summary>
public sealed class AgreementReachTests
{
    static readonly Access Access = new([.. TogetherPermissions.All, .. AgreementPermissions.All]);

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
        var all = (from state in Enum.GetValues<AgreementState>()
                   from space in Enum.GetValues<SpaceMode>()
                   from place in places
                   from signed in new int?[] { null, 1 }
                   select Agreement(author, place, state, space, signed)).ToList();
        // Somebody who was let in to every third one and signs every fifth
        foreach (var (i, agreement) in all.Index())
        {
            if (i % 3 == 0) agreement.With(other.Id).Writes = true;
            if (i % 5 == 0) agreement.With(other.Id).Signs = true;
        }
        db.AddRange(all);
        await db.SaveChangesAsync(Cancel);
        var tree = new OrganisationTree(places);

        var readers = Enum.GetValues<Role>().SelectMany(r => places.Select(p => Reader(other, r, p))).Append(Reader(author, Role.Patient, places[0])).Append(Actor.Nobody);
        foreach (var reader in readers)
        {
            var reach = AgreementReach.Of(reader, Access, tree);
            var seen = await db.Set<Agreement>().AsNoTracking().Where(reach.Seen).Select(a => a.Id).ToListAsync(Cancel);

            Assert.Equal(all.Where(reach.Sees).Select(a => a.Id).Order(), seen.Order());
        }
    }

    [Theory]
    [InlineData(Role.Ethics, nameof(AgreementState.Draft), nameof(SpaceMode.Open), false)]
    [InlineData(Role.Ethics, nameof(AgreementState.AtGate), nameof(SpaceMode.Members), true)]
    [InlineData(Role.Lead, nameof(AgreementState.AtGate), nameof(SpaceMode.Members), false)]
    [InlineData(Role.Lead, nameof(AgreementState.AtGate), nameof(SpaceMode.Region), true)]
    [InlineData(Role.Lead, nameof(AgreementState.Withdrawn), nameof(SpaceMode.Open), false)]
    public void Who_sees_what_before_it_is_signed(Role role, string state, string space, bool sees)
    {
        var places = Places();
        var agreement = Agreement(Someone("author"), places[0], Enum.Parse<AgreementState>(state), Enum.Parse<SpaceMode>(space), null);

        Assert.Equal(sees, AgreementReach.Of(Reader(Someone("other"), role, places[0]), Access, new(places)).Sees(agreement));
    }

    [Fact]
    public void Nobody_judges_what_one_writes_or_signs()
    {
        var (places, officer) = (Places(), Someone("officer"));
        var agreement = Agreement(Someone("author"), places[0], AgreementState.AtGate, SpaceMode.Open, null);
        AgreementDoer Doer() => AgreementReach.Of(Reader(officer, Role.Ethics, places[0]), Access, new(places)).DoerOf(agreement);
        Assert.Equal(AgreementDoer.Judge, Doer());

        agreement.With(officer.Id).Signs = true;

        Assert.Equal(AgreementDoer.Signatory, Doer());
    }

    static List<Organisation> Places() =>
        [new() { Code = "NORD", Name = "Nord", Kind = OrganisationKind.Region }, new() { Code = "SYD", Name = "Syd", Kind = OrganisationKind.Region }];

    static Person Someone(string name) => new() { Name = name, UserName = name, Email = name + "@x.example" };

    static Actor Reader(Person person, Role role, Organisation place) => new(person.Id, person.Name, [new() { PersonId = person.Id, Role = role, OrganisationId = place.Id }]);

    static Agreement Agreement(Person author, Organisation place, AgreementState state, SpaceMode space, int? signed) => new()
    {
        Title = "A", Text = AgreementCanon.Write(new()), AuthorId = author.Id, OrganisationId = place.Id, State = state, Space = space, SignedEdition = signed, MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch,
    };
}
