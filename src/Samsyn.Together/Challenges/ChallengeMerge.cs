using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Proposals;

namespace Samsyn.Together.Challenges;

/// <summary>Merges a challenge into another that says the same: it is closed and leads there, and who stood behind it or followed it does so there.</summary>
sealed class ChallengeMerge(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, ChallengeWords words, TimeProvider time)
{
    /// <param name="version">What the person saw of the one that is closed.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Do(Actor actor, OrganisationTree tree, Guid id, Guid into, Guid version, CancellationToken cancel)
    {
        var reach = ChallengeReach.Of(actor, access, tree);
        var both = await db.Set<Challenge>().Include(c => c.Measures).Where(c => c.Id == id || c.Id == into).ToListAsync(cancel);
        if (actor.PersonId is not { } person || both.FirstOrDefault(c => c.Id == id) is not { } same || both.FirstOrDefault(c => c.Id == into) is not { } stays || same == stays
            || !reach.Sees(same) || !reach.Sees(stays)) throw Refusal.Of("challenge.none").AsException();
        if (same.Version != version) throw Refusal.Of("challenge.changed-meanwhile").AsException();
        if ((reach.DoerOf(same) & (ChallengeDoer.Moderator | ChallengeDoer.Steerer)) == 0) throw Refusal.Of("challenge.reach").AsException();
        if (!DialogueRules.IsOpen(same) || !DialogueRules.IsOpen(stays)) throw Refusal.Of("challenge.state").AsException();
        // Who stands behind a text stands behind it before those who may read it; never before others
        if (same.Space != stays.Space) throw Refusal.Of("challenge.other-space").AsException();
        if (await db.Set<Proposal>().AnyAsync(p => p.ChallengeId == id && p.State != ProposalState.Draft, cancel)) throw Refusal.Of("challenge.has-proposals").AsException();

        var now = time.GetUtcNow().UtcDateTime;
        var (before, from) = (ChallengeBook.Said(same), same.State);
        (same.State, same.MergedIntoId, same.Reason, same.MovedAtUtc, same.Version) = (ChallengeState.Closed, into, null, now, Guid.CreateVersion7());
        stays.MovedAtUtc = now;
        await MoveEndorsements(id, into, cancel);
        await MoveFollowings(same, into, now, cancel);
        var change = new ChallengeChange
        {
            ChallengeId = id, AtUtc = now, PersonId = person, As = reach.DoerOf(same) & (ChallengeDoer.Moderator | ChallengeDoer.Steerer), Act = ChallengeAct.Close, From = from,
            To = ChallengeState.Closed, Reason = stays.Title,
        };
        db.Add(change);
        if (same.AuthorId != person)
            await board.Tell([same.AuthorId], TogetherPermissions.Mine, $"challenge-change:{change.Id}", null, $"/together/challenges/{into}", () => words.Merged(same, stays), cancel);
        try
        {
            await audit.SaveWith(actor, "challenge.merged", $"challenge:{id}", before, new { into }, same.OrganisationId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("challenge.changed-meanwhile").AsException();
        }
    }

    async Task MoveEndorsements(Guid id, Guid into, CancellationToken cancel)
    {
        var there = (await db.Set<Endorsement>().Where(e => e.OfId == into).Select(e => e.ById).ToListAsync(cancel)).ToHashSet();
        foreach (var given in await db.Set<Endorsement>().Where(e => e.OfId == id).ToListAsync(cancel))
            if (there.Add(given.ById))
                db.Add(new Endorsement { OfId = into, ById = given.ById, ChallengeId = into, PersonId = given.PersonId, OrganisationId = given.OrganisationId, AtUtc = given.AtUtc });
    }

    async Task MoveFollowings(Challenge same, Guid into, DateTime now, CancellationToken cancel)
    {
        var there = (await db.Set<Following>().Where(f => f.ChallengeId == into).Select(f => f.PersonId).ToListAsync(cancel)).ToHashSet();
        var followers = await db.Set<Following>().Where(f => f.ChallengeId == same.Id).Select(f => f.PersonId).ToListAsync(cancel);
        foreach (var person in followers.Append(same.AuthorId).Where(there.Add)) db.Add(new Following { ChallengeId = into, PersonId = person, SinceUtc = now });
    }
}
