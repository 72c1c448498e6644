using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Areas;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Moderation;
using Samsyn.Together.Names;
using Samsyn.Together.Proposals;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Challenges;

/// <summary>What people do with challenges: the one place where a challenge moves, with its history, the audit trail, and whoever must be told.</summary>
sealed class ChallengeDesk(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, Followers followers, ToldPeople told, NameCheck names, ChallengeAreas areas, ModerationPolicy policy, ChallengeWords words, TimeProvider time)
{
    /// <param name="rule">Code of the rule of the moderation policy that it rests on, if one is named.</param>
    /// <param name="version">What the person saw when deciding.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Do(Actor actor, OrganisationTree tree, Guid id, ChallengeAct act, string? reason, string? rule, Guid version, CancellationToken cancel)
    {
        var (challenge, person, reach) = await Find(actor, tree, id, version, cancel);
        var doer = reach.DoerOf(challenge);
        if (ChallengeMoves.Refused(act, challenge.State, challenge.IsHidden, doer, reason) is { } refusal) throw refusal.AsException();
        if (act is ChallengeAct.Send) Sendable(challenge);
        if (act is ChallengeAct.Publish) await Publishable(challenge, tree, cancel);
        if (act is ChallengeAct.TakeUp or ChallengeAct.Close) await Answered(id, cancel);

        var (before, from, now) = (ChallengeBook.Said(challenge), challenge.State, time.GetUtcNow().UtcDateTime);
        var move = ChallengeMoves.Of(act);
        var said = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        challenge.State = move.To ?? from;
        if (act is ChallengeAct.Hide) challenge.HiddenBecause = said;
        else if (act is ChallengeAct.Show) challenge.HiddenBecause = null;
        else challenge.Reason = said;
        if (act is ChallengeAct.Reopen) challenge.MergedIntoId = null;
        if (act is ChallengeAct.Send) challenge.SentAtUtc = now;
        if (act is ChallengeAct.Publish)
        {
            challenge.PublishedAtUtc ??= now;
            challenge.Edition++;
            db.Add(ChallengeEdition.Of(challenge, now));
        }
        challenge.MovedAtUtc = now;
        challenge.Version = Guid.CreateVersion7();
        var change = new ChallengeChange
        {
            ChallengeId = id, AtUtc = now, PersonId = person, As = move.By & doer, Act = act, From = from, To = challenge.State, Rule = policy.Find(rule)?.Code, Reason = said,
        };
        db.Add(change);
        await Tell(challenge, change, tree, cancel);
        await Save(actor, challenge, "challenge." + act.ToString().ToLowerInvariant(), before, new { state = challenge.State.ToString(), rule = change.Rule, reason = said }, cancel);
    }

    /// <summary>Lets a name stand in a challenge.</summary>
    public async Task AllowName(Actor actor, OrganisationTree tree, Guid id, string name, string? reason, Guid version, CancellationToken cancel)
    {
        var (challenge, person) = await ForOfficer(actor, tree, id, ChallengeAct.AllowName, reason, version, cancel);
        var found = await names.Of(ChallengeText.Of(challenge, "", ""), id, tree, cancel);
        if (found.FirstOrDefault(n => n.Stops && n.Name.Key == name) is not { } stops) throw Refusal.Of("challenge.no-such-name").AsException();
        db.Add(new AllowedName { ChallengeId = id, Name = name, PersonId = person, AtUtc = time.GetUtcNow().UtcDateTime, Reason = reason!.Trim() });
        await SaidOfName(actor, challenge, ChallengeAct.AllowName, stops.Name.Name, reason.Trim(), tree, cancel);
    }

    /// <summary>A name that was let stand may not stand any longer: the text is to be reworded, and is not published before.</summary>
    public async Task ForbidName(Actor actor, OrganisationTree tree, Guid id, string name, string? reason, Guid version, CancellationToken cancel)
    {
        var (challenge, _) = await ForOfficer(actor, tree, id, ChallengeAct.ForbidName, reason, version, cancel);
        if (await db.Set<AllowedName>().FirstOrDefaultAsync(n => n.ChallengeId == id && n.Name == name, cancel) is not { } allowed) throw Refusal.Of("challenge.no-such-name").AsException();
        var called = (await names.Of(ChallengeText.Of(challenge, "", ""), id, tree, cancel)).FirstOrDefault(n => n.Name.Key == name)?.Name.Name ?? name;
        db.Remove(allowed);
        await SaidOfName(actor, challenge, ChallengeAct.ForbidName, called, reason!.Trim(), tree, cancel);
    }

    async Task<(Challenge Challenge, Guid Person)> ForOfficer(Actor actor, OrganisationTree tree, Guid id, ChallengeAct act, string? reason, Guid version, CancellationToken cancel)
    {
        var (challenge, person, reach) = await Find(actor, tree, id, version, cancel);
        var doer = reach.MayAllowNames(challenge) ? ChallengeDoer.Officer : ChallengeDoer.Reader;
        return ChallengeMoves.Refused(act, challenge.State, challenge.IsHidden, doer, reason) is { } refusal ? throw refusal.AsException() : (challenge, person);
    }

    async Task SaidOfName(Actor actor, Challenge challenge, ChallengeAct act, string name, string reason, OrganisationTree tree, CancellationToken cancel)
    {
        challenge.Version = Guid.CreateVersion7();
        var change = new ChallengeChange
        {
            ChallengeId = challenge.Id, AtUtc = time.GetUtcNow().UtcDateTime, PersonId = actor.PersonId!.Value, As = ChallengeDoer.Officer, Act = act, From = challenge.State, To = challenge.State,
            // The column holds the longest reason; a name is a few words before it
            Reason = $"{name}: {reason}" is { Length: <= ChallengeMoves.LongestReason } both ? both : reason,
        };
        db.Add(change);
        await Tell(challenge, change, tree, cancel);
        await Save(actor, challenge, act is ChallengeAct.AllowName ? "challenge.name-allowed" : "challenge.name-forbidden", null, new { name, reason }, cancel);
    }

    /// <summary>Lets somebody in to a challenge that is open to members alone, by e-mail address: its author, its moderators and those who lead it may.</summary>
    public async Task LetIn(Actor actor, OrganisationTree tree, Guid id, string? email, Guid version, CancellationToken cancel)
    {
        var (challenge, _, reach) = await Find(actor, tree, id, version, cancel);
        if (reach.DoerOf(challenge) is ChallengeDoer.Reader) throw Refusal.Of("challenge.reach").AsException();
        if (challenge.Space is not SpaceMode.Members) throw Refusal.Of("challenge.state").AsException();
        var wanted = email?.Trim().ToUpperInvariant();
        var person = await db.Users.Where(p => p.NormalizedEmail == wanted).Select(p => p.Id).FirstOrDefaultAsync(cancel);
        if (person == Guid.Empty) throw Refusal.Of("challenge.no-such-person").AsException();
        if (challenge.Members.Any(m => m.PersonId == person)) return;
        challenge.Members.Add(new() { ChallengeId = id, PersonId = person, SinceUtc = time.GetUtcNow().UtcDateTime });
        challenge.Version = Guid.CreateVersion7();
        await Save(actor, challenge, "challenge.let-in", null, new { person }, cancel);
    }

    async Task<(Challenge Challenge, Guid Person, ChallengeReach Reach)> Find(Actor actor, OrganisationTree tree, Guid id, Guid version, CancellationToken cancel)
    {
        var reach = ChallengeReach.Of(actor, access, tree);
        var challenge = await db.Set<Challenge>().Include(c => c.Measures).FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (challenge is null || actor.PersonId is not { } person || !reach.Sees(challenge)) throw Refusal.Of("challenge.none").AsException();
        if (challenge.Version != version) throw Refusal.Of("challenge.changed-meanwhile").AsException();
        return (challenge, person, reach);
    }

    void Sendable(Challenge challenge)
    {
        if (ChallengeTextRules.Unsendable(ChallengeText.Of(challenge, "", ""), areas.All.Select(a => a.Code)) is [var (_, missing), ..]) throw missing.AsException();
    }

    async Task Publishable(Challenge challenge, OrganisationTree tree, CancellationToken cancel)
    {
        Sendable(challenge);
        if ((await names.Of(ChallengeText.Of(challenge, "", ""), challenge.Id, tree, cancel)).Where(n => n.Stops).ToList() is { Count: > 0 } found)
            throw Refusal.Of("challenge.names", string.Join(", ", found.Select(n => n.Name.Written))).AsException();
    }

    /// <summary>Every proposer gets an answer with reasons before the challenge goes on or ends.</summary>
    async Task Answered(Guid id, CancellationToken cancel)
    {
        var open = await db.Set<Proposal>().CountAsync(p => p.ChallengeId == id && p.State == ProposalState.HandedIn, cancel);
        if (open > 0) throw Refusal.Of("challenge.unanswered", $"{open}").AsException();
    }

    /// <summary>The author is told what others did; the moderators that something waits.</summary>
    async Task Tell(Challenge challenge, ChallengeChange change, OrganisationTree tree, CancellationToken cancel)
    {
        var path = $"/together/challenges/{challenge.Id}";
        if (change.PersonId != challenge.AuthorId)
            await board.Tell([challenge.AuthorId], TogetherPermissions.Mine, $"challenge-change:{change.Id}", null, path, () => words.Told(challenge, change), cancel);
        else if (change.Act is ChallengeAct.Send && tree.Find(challenge.OrganisationId) is { } place)
            await board.TellAt(place, tree, TogetherPermissions.Waiting, $"challenge-change:{change.Id}", null, path, () => words.Waits(challenge), cancel);
        if (!challenge.IsPublished || ChallengeMoves.Of(change.Act).IsModeration) return;
        List<Guid> contributed = change.Act is ChallengeAct.Close ? [.. (await told.OfChallenge(challenge, tree, change.PersonId, cancel)).Where(p => p != challenge.AuthorId)] : [];
        await board.Tell(contributed, TogetherPermissions.Told, $"told:challenge:{change.Id}", null, path + "/told", words.ToldBack, cancel);
        var follow = (await followers.Of(challenge, tree, change.PersonId, cancel)).Where(p => p != challenge.AuthorId && !contributed.Contains(p)).ToList();
        await board.Tell(follow, TogetherPermissions.Followed, $"challenge-change:{change.Id}", null, path, () => words.Moved(challenge), cancel);
    }

    async Task Save(Actor actor, Challenge challenge, string action, object? before, object after, CancellationToken cancel)
    {
        try
        {
            await audit.SaveWith(actor, action, $"challenge:{challenge.Id}", before, after, challenge.OrganisationId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("challenge.changed-meanwhile").AsException();
        }
    }
}
