using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Proposals;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Agreements;

/// <summary>What those who were let in write: the one place where the text of an agreement changes, with the audit trail.</summary>
sealed class AgreementBook(SamsynDb db, Access access, IAuditTrail audit, ProposalReading proposals, TimeProvider time)
{
    /// <summary>Saves a new agreement as a draft, or the changed text of one that one writes.</summary>
    /// <param name="proposalId">The accepted proposal that a new one carries on; null: it begins by itself.</param>
    /// <param name="version">What the person saw when writing; null for a new one.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Agreement> Save(Actor actor, OrganisationTree tree, Guid? id, AgreementText text, SpaceMode space, Guid? proposalId, Guid? version, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || !access.MaySomewhere(actor, AgreementPermissions.Write)) throw Refusal.Of("agreement.reach").AsException();
        if (AgreementTextRules.Unsaveable(text) is [var (_, wrong), ..]) throw wrong.AsException();
        if (PlaceOf(text, actor, tree) is not { } place) throw Refusal.Of("agreement.place").AsException();
        var now = time.GetUtcNow().UtcDateTime;
        var canon = AgreementCanon.Write(text);
        var agreement = id is { } known ? await Own(known, actor, tree, version, cancel) : await New(person, proposalId, actor, tree, now, place, canon, cancel);
        var before = id is null ? null : Said(agreement);
        (agreement.Text, agreement.Space, agreement.OrganisationId) = (canon, space, place.Id);
        // What all have signed is called as it was signed until a change to it is in force
        if (!agreement.IsPublished) agreement.Title = text.Title.Trim();
        (agreement.MovedAtUtc, agreement.Version) = (now, Guid.CreateVersion7());
        if (id is null) db.Add(agreement);
        await Keep(actor, agreement, id is null ? "agreement.begun" : "agreement.written", before, Said(agreement), cancel);
        return agreement;
    }

    /// <summary>Lets somebody in to write and read a draft, by e-mail address.</summary>
    public async Task LetIn(Actor actor, OrganisationTree tree, Guid id, string? email, Guid version, CancellationToken cancel)
    {
        var agreement = await Own(id, actor, tree, version, cancel);
        var wanted = email?.Trim().ToUpperInvariant();
        var person = await db.Users.Where(p => p.NormalizedEmail == wanted).Select(p => p.Id).FirstOrDefaultAsync(cancel);
        if (person == Guid.Empty) throw Refusal.Of("agreement.no-such-person").AsException();
        if (agreement.Writers.Contains(person)) return;
        agreement.With(person).Writes = true;
        agreement.Version = Guid.CreateVersion7();
        await Keep(actor, agreement, "agreement.let-in", null, new { person }, cancel);
    }

    async Task Keep(Actor actor, Agreement agreement, string action, object? before, object after, CancellationToken cancel)
    {
        try
        {
            await audit.SaveWith(actor, action, $"agreement:{agreement.Id}", before, after, agreement.OrganisationId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("agreement.changed-meanwhile").AsException();
        }
    }

    async Task<Agreement> Own(Guid id, Actor actor, OrganisationTree tree, Guid? version, CancellationToken cancel)
    {
        var agreement = await db.Set<Agreement>().FirstOrDefaultAsync(a => a.Id == id, cancel);
        var reach = AgreementReach.Of(actor, access, tree);
        if (agreement is null || !reach.Sees(agreement)) throw Refusal.Of("agreement.none").AsException();
        if (!reach.DoerOf(agreement).HasFlag(AgreementDoer.Writer)) throw Refusal.Of("agreement.reach").AsException();
        if (agreement.State is not AgreementState.Draft) throw Refusal.Of("agreement.state").AsException();
        if (agreement.Version != version) throw Refusal.Of("agreement.changed-meanwhile").AsException();
        return agreement;
    }

    async Task<Agreement> New(Guid person, Guid? proposalId, Actor actor, OrganisationTree tree, DateTime now, Organisation place, string canon, CancellationToken cancel)
    {
        Guid? challenge = null;
        if (proposalId is { } id)
        {
            var seen = await proposals.Of(actor, tree, id, cancel);
            if (!AgreementBeginning.CanFollow(seen)) throw Refusal.Of("agreement.not-accepted").AsException();
            challenge = seen.Challenge.Id;
        }
        return new()
        {
            Title = "", Text = canon, AuthorId = person, OrganisationId = place.Id, ChallengeId = challenge, ProposalId = proposalId, MadeAtUtc = now, MovedAtUtc = now,
        };
    }

    /// <summary>The first party of care that has a place here; as long as there is none, where the writer speaks from.</summary>
    static Organisation? PlaceOf(AgreementText text, Actor actor, OrganisationTree tree) =>
        text.Parties.Where(p => p.Kind == "care").Select(p => ChallengePlaces.Find(p.Organisation, tree)).OfType<Organisation>().FirstOrDefault()
        ?? ChallengePlaces.Usual(Capacity.Chosen(null, Capacity.Of(actor.Grants, tree)), tree);

    internal static object Said(Agreement a) => new
    {
        title = a.Title, space = a.Space.ToString(), organisation = a.OrganisationId, challenge = a.ChallengeId, proposal = a.ProposalId, state = a.State.ToString(), edition = a.Edition,
        text = JsonNode.Parse(a.Text),
    };
}
