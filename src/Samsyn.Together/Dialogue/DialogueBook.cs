using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Names;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Dialogue;

/// <summary>What people say about challenges: the one way in, with the audit trail and whoever follows.</summary>
sealed class DialogueBook(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, Followers followers, NameCheck names, ChallengeWords words, TimeProvider time)
{
    DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Says something. It names no product, no company and no substance, as little as the challenge does.</summary>
    /// <param name="question">The question that it answers; null otherwise.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Say(Actor actor, OrganisationTree tree, Guid challengeId, RemarkColumn column, Guid? question, string? text, string? capacityKey, CancellationToken cancel)
    {
        var (challenge, person) = await Find(actor, tree, challengeId, cancel);
        if (DialogueRules.Refused(challenge, text) is { } refusal) throw refusal.AsException();
        if (Capacity.Chosen(capacityKey, Capacity.Of(actor.Grants, tree)) is not { } capacity) throw Refusal.Of("challenge.as").AsException();
        if (column is RemarkColumn.Answer != question is not null
            || (question is { } asked && !await db.Set<Remark>().AnyAsync(r => r.Id == asked && r.ChallengeId == challengeId && r.Column == RemarkColumn.Question, cancel)))
            throw Refusal.Of("dialogue.no-question").AsException();
        if ((await names.Of(text!, challengeId, tree, cancel)).Where(n => n.Stops).ToList() is { Count: > 0 } found)
            throw Refusal.Of("dialogue.names", string.Join(", ", found.Select(n => n.Name.Written))).AsException();
        var remark = new Remark
        {
            ChallengeId = challengeId, Column = column, QuestionId = question, PersonId = person, SpokenAs = capacity.Role, SpokenAtId = capacity.Organisation.Id,
            SpokenBy = capacity.Side, AtUtc = Now, Text = text!.Trim().ReplaceLineEndings("\n"),
        };
        db.Add(remark);
        await TellFollowers(challenge, tree, person, $"remark:{remark.Id}", () => words.Said(challenge, column), cancel);
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        await audit.SaveWith(actor, "dialogue.said", $"remark:{remark.Id}", null, Said(remark), challenge.OrganisationId, cancel);
        // By itself: what is said does not stand in the way of one who is changing the text at the same time
        await db.Set<Challenge>().Where(c => c.Id == challengeId).ExecuteUpdateAsync(c => c.SetProperty(x => x.MovedAtUtc, remark.AtUtc), cancel);
        await whole.CommitAsync(cancel);
    }

    /// <summary>Takes back what one said; its place stays, so that answers do not hang in the air.</summary>
    public async Task TakeBack(Actor actor, OrganisationTree tree, Guid remarkId, CancellationToken cancel)
    {
        var (remark, challenge) = await FindRemark(actor, tree, remarkId, cancel);
        if (remark.PersonId != actor.PersonId || remark.TakenBackAtUtc is not null) throw Refusal.Of("dialogue.not-own").AsException();
        // The trail says that it was taken back; what stood there stays in the line that was written when it was said
        (remark.Text, remark.TakenBackAtUtc, remark.Version) = ("", Now, Guid.CreateVersion7());
        await Save(actor, "dialogue.taken-back", remark, null, challenge, cancel);
    }

    /// <summary>A moderator takes something out of sight, or shows it again; the one who said it is told why.</summary>
    public async Task Moderate(Actor actor, OrganisationTree tree, Guid remarkId, bool hide, string? reason, CancellationToken cancel)
    {
        var (remark, challenge) = await FindRemark(actor, tree, remarkId, cancel);
        if (!ChallengeReach.Of(actor, access, tree).DoerOf(challenge).HasFlag(ChallengeDoer.Moderator)) throw Refusal.Of("challenge.reach").AsException();
        if (remark.PersonId == actor.PersonId) throw Refusal.Of("challenge.own").AsException();
        if (string.IsNullOrWhiteSpace(reason)) throw Refusal.Of("challenge.reason").AsException();
        if (reason.Trim().Length > ChallengeMoves.LongestReason) throw Refusal.Of("challenge.reason-long", $"{ChallengeMoves.LongestReason}").AsException();
        if (hide == remark.HiddenBecause is not null || remark.TakenBackAtUtc is not null) throw Refusal.Of("challenge.state").AsException();
        var said = reason.Trim();
        (remark.HiddenBecause, remark.Version) = (hide ? said : null, Guid.CreateVersion7());
        var change = new ChallengeChange
        {
            ChallengeId = challenge.Id, AtUtc = Now, PersonId = actor.PersonId!.Value, As = ChallengeDoer.Moderator, Act = hide ? ChallengeAct.Hide : ChallengeAct.Show, RemarkId = remark.Id,
            From = challenge.State, To = challenge.State, Reason = said,
        };
        db.Add(change);
        await board.Tell([remark.PersonId], TogetherPermissions.Mine, $"remark-change:{change.Id}", null, PathOf(challenge), () => words.RemarkModerated(challenge, hide, said), cancel);
        await Save(actor, hide ? "dialogue.hidden" : "dialogue.shown", remark, said, challenge, cancel);
    }

    /// <summary>Stands behind a challenge or a remark, or no longer.</summary>
    /// <param name="forOrganisation">As an organisation: the key of the capacity; null: as oneself.</param>
    public async Task Endorse(Actor actor, OrganisationTree tree, Guid challengeId, Guid of, string? forOrganisation, CancellationToken cancel)
    {
        var (challenge, person) = await Find(actor, tree, challengeId, cancel);
        if (!DialogueRules.IsOpen(challenge)) throw Refusal.Of("dialogue.closed").AsException();
        if (of != challengeId && !await db.Set<Remark>().AnyAsync(r => r.Id == of && r.ChallengeId == challengeId && r.TakenBackAtUtc == null && r.HiddenBecause == null, cancel))
            throw Refusal.Of("dialogue.no-remark").AsException();
        Guid? organisation = null;
        if (!string.IsNullOrEmpty(forOrganisation))
            organisation = Capacity.Of(actor.Grants, tree).FirstOrDefault(c => c.Key == forOrganisation) is { } capacity && DialogueRules.SpeaksForOrganisation(capacity.Role)
                ? capacity.Organisation.Id : throw Refusal.Of("challenge.as").AsException();
        var by = organisation ?? person;
        var given = await db.Set<Endorsement>().FirstOrDefaultAsync(e => e.OfId == of && e.ById == by, cancel);
        if (given is null) db.Add(new Endorsement { OfId = of, ById = by, ChallengeId = challengeId, PersonId = person, OrganisationId = organisation, AtUtc = Now });
        else db.Remove(given);
        await audit.SaveWith(actor, given is null ? "dialogue.endorsed" : "dialogue.endorsement-taken-back", $"challenge:{challengeId}", null, new { of, organisation }, challenge.OrganisationId, cancel);
    }

    /// <summary>Follows a challenge, or no longer.</summary>
    public async Task Follow(Actor actor, OrganisationTree tree, Guid challengeId, CancellationToken cancel)
    {
        var (_, person) = await Find(actor, tree, challengeId, cancel);
        var following = await db.Set<Following>().FirstOrDefaultAsync(f => f.ChallengeId == challengeId && f.PersonId == person, cancel);
        if (following is null) db.Add(new Following { ChallengeId = challengeId, PersonId = person, SinceUtc = Now });
        else db.Remove(following);
        await db.SaveChangesAsync(cancel);
    }

    async Task TellFollowers(Challenge challenge, OrganisationTree tree, Guid but, string @event, Func<string> text, CancellationToken cancel)
    {
        var told = (await followers.Of(challenge, tree, but, cancel)).ToHashSet();
        if (challenge.AuthorId != but) told.Add(challenge.AuthorId);
        await board.Tell(told, TogetherPermissions.Followed, @event, null, PathOf(challenge), text, cancel);
    }

    async Task<(Challenge Challenge, Guid Person)> Find(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var challenge = await db.Set<Challenge>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (challenge is null || actor.PersonId is not { } person || !ChallengeReach.Of(actor, access, tree).Sees(challenge)) throw Refusal.Of("challenge.none").AsException();
        return (challenge, person);
    }

    async Task<(Remark Remark, Challenge Challenge)> FindRemark(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var remark = await db.Set<Remark>().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw Refusal.Of("dialogue.no-remark").AsException();
        return (remark, (await Find(actor, tree, remark.ChallengeId, cancel)).Challenge);
    }

    async Task Save(Actor actor, string action, Remark remark, string? reason, Challenge challenge, CancellationToken cancel)
    {
        try
        {
            await audit.SaveWith(actor, action, $"remark:{remark.Id}", null, new { reason }, challenge.OrganisationId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("challenge.changed-meanwhile").AsException();
        }
    }

    static string PathOf(Challenge challenge) => $"/together/challenges/{challenge.Id}";

    static object Said(Remark r) => new { column = r.Column.ToString(), text = r.Text, spokenAs = r.SpokenAs.ToString(), spokenAt = r.SpokenAtId, question = r.QuestionId };
}
