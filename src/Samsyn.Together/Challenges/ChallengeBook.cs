using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Areas;
using Samsyn.Together.Names;
using Samsyn.Together.Search;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Challenges;

/// <summary>What an author writes: the one place where the text of a challenge changes, with the audit trail and the index of its words.</summary>
sealed class ChallengeBook(SamsynDb db, Access access, IAuditTrail audit, NameCheck names, IMeasureCatalog measures, ChallengeAreas areas, IChallengeSearch search, Texts texts, TimeProvider time)
{
    /// <summary>Saves a new challenge as a draft, or the changed text of one's own.</summary>
    /// <param name="version">What the author saw when writing; null for a new one.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Challenge> Save(Actor actor, OrganisationTree tree, Guid? id, ChallengeText text, Guid? version, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || !access.MaySomewhere(actor, TogetherPermissions.Frame)) throw Refusal.Of("challenge.reach").AsException();
        if (ChallengeTextRules.Unsaveable(text) is [var (_, wrong), ..]) throw wrong.AsException();
        if (Capacity.Chosen(text.As, Capacity.Of(actor.Grants, tree)) is not { } capacity) throw Refusal.Of("challenge.as").AsException();
        if (ChallengePlaces.Find(text.Place, tree) is not { } place) throw Refusal.Of("challenge.place").AsException();

        var now = time.GetUtcNow().UtcDateTime;
        var challenge = id is { } own ? await Own(own, person, version, cancel)
            : new() { Title = text.Title, Language = texts.Language, AuthorId = person, MadeAtUtc = now, MovedAtUtc = now, From = ChallengeTextRules.LocalPath(text.From) };
        if (challenge.IsPublished) await MayStand(text, challenge, tree, cancel);

        var before = id is null ? null : Said(challenge);
        Put(text, challenge, place, capacity);
        challenge.MovedAtUtc = now;
        challenge.Version = Guid.CreateVersion7();
        if (id is null) db.Add(challenge);
        if (challenge.IsPublished && db.Entry(challenge).Properties.Any(p => p.IsModified && p.Metadata.Name is nameof(Challenge.Title) or nameof(Challenge.Need) or nameof(Challenge.Whom) or nameof(Challenge.Known)))
        {
            challenge.Edition++;
            db.Add(ChallengeEdition.Of(challenge, now));
        }
        try
        {
            await using var whole = await db.Database.BeginTransactionAsync(cancel);
            await audit.SaveWith(actor, id is null ? "challenge.framed" : "challenge.written", $"challenge:{challenge.Id}", before, Said(challenge), place.Id, cancel);
            await search.Put(challenge, cancel);
            await whole.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("challenge.changed-meanwhile").AsException();
        }
        return challenge;
    }

    async Task<Challenge> Own(Guid id, Guid person, Guid? version, CancellationToken cancel)
    {
        var challenge = await db.Set<Challenge>().Include(c => c.Measures).FirstOrDefaultAsync(c => c.Id == id, cancel);
        // What belongs to somebody else looks like what does not exist
        if (challenge is null || challenge.AuthorId != person) throw Refusal.Of("challenge.none").AsException();
        if (!MayWrite(challenge)) throw Refusal.Of("challenge.not-written-now").AsException();
        if (challenge.Version != version) throw Refusal.Of("challenge.changed-meanwhile").AsException();
        return challenge;
    }

    /// <summary>An author writes while it is a draft and during the dialogue; proposals answer a text that stays.</summary>
    public static bool MayWrite(Challenge challenge) => challenge.State is ChallengeState.Draft or ChallengeState.Dialogue;

    /// <summary>A text that others read already must be whole and name nothing.</summary>
    async Task MayStand(ChallengeText text, Challenge challenge, OrganisationTree tree, CancellationToken cancel)
    {
        if (ChallengeTextRules.Unsendable(text, areas.All.Select(a => a.Code)) is [var (_, missing), ..]) throw missing.AsException();
        if ((await names.Of(text, challenge.Id, tree, cancel)).Where(n => n.Stops).ToList() is { Count: > 0 } found)
            throw Refusal.Of("challenge.names", string.Join(", ", found.Select(n => n.Name.Written))).AsException();
    }

    void Put(ChallengeText text, Challenge challenge, Organisation place, Capacity capacity)
    {
        (challenge.Title, challenge.Need, challenge.Whom, challenge.Known) = (text.Title.Trim(), text.Need.Trim(), text.Whom.Trim(), text.Known.Trim());
        (challenge.Kind, challenge.Level, challenge.ByWhen, challenge.Space) = (text.Kind, text.Level, text.ByWhen, text.Space);
        challenge.Area = areas.Find(text.Area)?.Code ?? "";
        challenge.OrganisationId = place.Id;
        // Who framed it is a fact once others have read it
        if (!challenge.IsPublished) (challenge.FramedAs, challenge.FramedAtId, challenge.FramedBy) = (capacity.Role, capacity.Organisation.Id, capacity.Side);
        var picked = text.Measures.Distinct().Where(m => measures.Find(m) is not null).ToList();
        challenge.Measures.RemoveAll(m => !picked.Contains(m.Measure));
        foreach (var (at, code) in picked.Index())
        {
            if (challenge.Measures.FirstOrDefault(m => m.Measure == code) is { } kept) kept.Place = at;
            else challenge.Measures.Add(new() { ChallengeId = challenge.Id, Measure = code, Place = at });
        }
    }

    internal static object Said(Challenge c) => new
    {
        title = c.Title, need = c.Need, whom = c.Whom, known = c.Known, kind = c.Kind.ToString(), area = c.Area, level = c.Level.ToString(), byWhen = c.ByWhen, organisation = c.OrganisationId,
        space = c.Space.ToString(), framedAs = c.FramedAs.ToString(), framedAt = c.FramedAtId, measures = string.Join(", ", c.Measures.OrderBy(m => m.Place).Select(m => m.Measure)),
        state = c.State.ToString(), edition = c.Edition,
    };
}
