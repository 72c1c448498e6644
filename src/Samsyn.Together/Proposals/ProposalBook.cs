using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Proposals;

/// <summary>What proposers and those who assess do: the one way in, with the audit trail and the answer that every proposer gets.</summary>
sealed class ProposalBook(SamsynDb db, ProposalReading reading, Criteria criteria, IAuditTrail audit, NoticeBoard board, ChallengeWords words, TimeProvider time)
{
    DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Saves a draft, or hands it in; what is handed in already is amended and becomes a new edition.</summary>
    /// <param name="proposalId">Null: a new one.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Proposal> Save(
        Actor actor, OrganisationTree tree, Guid challengeId, Guid? proposalId, string title, string text, string takes, string? capacityKey, bool handIn, Guid? version, CancellationToken cancel)
    {
        var challenge = await reading.Challenge(actor, tree, challengeId, cancel);
        if (Capacity.Chosen(capacityKey, Capacity.Of(actor.Grants, tree)) is not { } capacity) throw Refusal.Of("challenge.as").AsException();
        if (ProposalRules.Wrong(title, text, takes) is [var (_, wrong), ..]) throw wrong.AsException();
        var proposal = proposalId is { } id ? await db.Set<Proposal>().FirstOrDefaultAsync(p => p.Id == id && p.ChallengeId == challengeId && p.ProposerId == actor.PersonId, cancel)
            : new()
            {
                ChallengeId = challengeId, ProposerId = actor.PersonId!.Value, SpokenAs = capacity.Role, SpokenAtId = capacity.Organisation.Id, SpokenBy = capacity.Side, Title = "", Text = "",
                Takes = "", MovedAtUtc = Now,
            };
        if (proposal is null) throw Refusal.Of("proposal.none").AsException();
        if (!ProposalRules.MayWrite(proposal.State, challenge.State)) throw Refusal.Of("proposal.not-taken-now").AsException();
        if (proposalId is not null && proposal.Version != version) throw Refusal.Of("challenge.changed-meanwhile").AsException();
        (proposal.Title, proposal.Text, proposal.Takes) = (title.Trim(), text.Trim().ReplaceLineEndings("\n"), takes.Trim().ReplaceLineEndings("\n"));
        (proposal.MovedAtUtc, proposal.Version) = (Now, Guid.CreateVersion7());
        if (handIn) proposal.State = ProposalState.HandedIn;
        if (proposalId is null) db.Add(proposal);
        if (proposal.State is ProposalState.HandedIn)
        {
            proposal.Edition++;
            db.Add(new ProposalEdition { ProposalId = proposal.Id, Number = proposal.Edition, AtUtc = Now, Title = proposal.Title, Text = proposal.Text, Takes = proposal.Takes });
        }
        if (proposal is { State: ProposalState.HandedIn, Edition: 1 } && challenge.AuthorId != actor.PersonId)
            await board.Tell([challenge.AuthorId], TogetherPermissions.Followed, $"proposal:{proposal.Id}", null, $"/together/challenges/{challengeId}", () => words.Proposed(challenge), cancel);
        // The text is a trade secret until it is answered: the trail holds that it was written, not what
        await SaveWith(actor, handIn ? "proposal.handed-in" : "proposal.written", proposal.Id, new { challenge = challengeId, edition = proposal.Edition, state = proposal.State.ToString() }, challenge, cancel);
        return proposal;
    }

    /// <summary>Declares, before the text is shown, whether there is a conflict of interest; said once.</summary>
    public async Task Declare(Actor actor, OrganisationTree tree, Guid proposalId, bool hasConflict, string? what, CancellationToken cancel)
    {
        var seen = await reading.Of(actor, tree, proposalId, cancel);
        if (!seen.Assesses) throw Refusal.Of("proposal.not-in-group").AsException();
        if (seen.HasConflict is not null) throw Refusal.Of("proposal.declared").AsException();
        if (what?.Trim().Length > ChallengeMoves.LongestReason) throw Refusal.Of("challenge.reason-long", $"{ChallengeMoves.LongestReason}").AsException();
        db.Add(new ConflictDeclaration { ProposalId = proposalId, PersonId = actor.PersonId!.Value, HasConflict = hasConflict, What = string.IsNullOrWhiteSpace(what) ? null : what.Trim(), AtUtc = Now });
        await SaveWith(actor, "proposal.conflict-declared", proposalId, new { hasConflict, what }, seen.Challenge, cancel);
    }

    /// <summary>Judges a proposal by every criterion; a level that is missing says that one cannot judge.</summary>
    public async Task Assess(Actor actor, OrganisationTree tree, Guid proposalId, IReadOnlyDictionary<string, (int? Level, string? Why)> judged, CancellationToken cancel)
    {
        var seen = await reading.Of(actor, tree, proposalId, cancel);
        if (ProposalRules.RefusedAssessment(seen.Challenge.State, seen.IsProposer, seen.InGroup, seen.HasConflict) is { } refusal) throw refusal.AsException();
        if (seen.Proposal.State is not ProposalState.HandedIn) throw Refusal.Of("proposal.not-assessed-now").AsException();
        if (judged.Values.Any(j => j.Level is < Assessment.Lowest or > Assessment.Highest)) throw Refusal.Of("proposal.level", $"{Assessment.Lowest}", $"{Assessment.Highest}").AsException();
        if (judged.Values.Any(j => j.Why?.Length > ChallengeMoves.LongestReason)) throw Refusal.Of("challenge.reason-long", $"{ChallengeMoves.LongestReason}").AsException();
        if (criteria.All.Any(c => !judged.ContainsKey(c.Code))) throw Refusal.Of("proposal.criterion-missing").AsException();
        var (person, before) = (actor.PersonId!.Value, await db.Set<Assessment>().Where(a => a.ProposalId == proposalId && a.PersonId == actor.PersonId).ToDictionaryAsync(a => a.Criterion, cancel));
        foreach (var criterion in criteria.All)
        {
            if (!before.TryGetValue(criterion.Code, out var own)) db.Add(own = new() { ProposalId = proposalId, PersonId = person, Criterion = criterion.Code, AtUtc = Now });
            var (level, why) = judged[criterion.Code];
            (own.Level, own.Why, own.AtUtc) = (level, string.IsNullOrWhiteSpace(why) ? null : why.Trim(), Now);
        }
        await SaveWith(actor, "proposal.assessed", proposalId, judged.ToDictionary(j => j.Key, j => j.Value.Level), seen.Challenge, cancel);
    }

    /// <summary>Answers a proposal with a reason; the proposer is told.</summary>
    public async Task Answer(Actor actor, OrganisationTree tree, Guid proposalId, bool accepted, string? answer, Guid version, CancellationToken cancel)
    {
        var seen = await reading.Of(actor, tree, proposalId, cancel);
        if (!seen.Leads) throw Refusal.Of("challenge.reach").AsException();
        var assessed = await reading.AssessedBy(proposalId, seen.Challenge.Id, cancel);
        if (ProposalRules.RefusedAnswer(seen.Challenge.State, seen.Proposal.State, seen.IsProposer, seen.HasConflict, assessed, answer) is { } refusal) throw refusal.AsException();
        var proposal = await db.Set<Proposal>().SingleAsync(p => p.Id == proposalId, cancel);
        if (proposal.Version != version) throw Refusal.Of("challenge.changed-meanwhile").AsException();
        (proposal.State, proposal.Answer) = (accepted ? ProposalState.Accepted : ProposalState.Declined, answer!.Trim());
        (proposal.MovedAtUtc, proposal.Version) = (Now, Guid.CreateVersion7());
        await board.Tell([proposal.ProposerId], TogetherPermissions.Mine, $"proposal-answer:{proposal.Id}", null, $"/together/proposals/{proposal.Id}", () => words.Answered(seen.Challenge, proposal), cancel);
        await SaveWith(actor, accepted ? "proposal.accepted" : "proposal.declined", proposalId, new { answer = proposal.Answer }, seen.Challenge, cancel);
    }

    /// <summary>Takes somebody into the group that assesses, by e-mail address.</summary>
    public async Task AddAssessor(Actor actor, OrganisationTree tree, Guid challengeId, string? email, CancellationToken cancel)
    {
        var challenge = await reading.Challenge(actor, tree, challengeId, cancel);
        if (!reading.Leads(actor, tree, challenge)) throw Refusal.Of("challenge.reach").AsException();
        if (challenge.State is not (ChallengeState.Proposals or ChallengeState.Assessed)) throw Refusal.Of("challenge.state").AsException();
        var wanted = email?.Trim().ToUpperInvariant();
        var person = await db.Users.FirstOrDefaultAsync(p => p.NormalizedEmail == wanted, cancel) ?? throw Refusal.Of("proposal.no-such-person").AsException();
        var grants = await db.RoleGrants.AsNoTracking().Where(g => g.PersonId == person.Id).ToListAsync(cancel);
        // Whoever could not read the challenge could not assess what answers it
        if (Capacity.Of(grants, tree) is not [var capacity, ..] || !reading.Sees(new(person.Id, person.Name, grants), tree, challenge)) throw Refusal.Of("proposal.no-such-person").AsException();
        if (await db.Set<Assessor>().AnyAsync(a => a.ChallengeId == challengeId && a.PersonId == person.Id, cancel)) throw Refusal.Of("proposal.in-group-already").AsException();
        db.Add(new Assessor { ChallengeId = challengeId, PersonId = person.Id, SpokenAs = capacity.Role, SpokenBy = capacity.Side, SinceUtc = Now });
        await board.Tell([person.Id], TogetherPermissions.Mine, $"assessor:{challengeId}:{person.Id}", null, $"/together/challenges/{challengeId}", () => words.InGroup(challenge), cancel);
        await audit.SaveWith(actor, "proposal.assessor-added", $"challenge:{challengeId}", null, new { person = person.Id, side = capacity.Side.ToString() }, challenge.OrganisationId, cancel);
    }

    async Task SaveWith(Actor actor, string action, Guid proposal, object? after, Challenge challenge, CancellationToken cancel)
    {
        try
        {
            await audit.SaveWith(actor, action, $"proposal:{proposal}", null, after, challenge.OrganisationId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("challenge.changed-meanwhile").AsException();
        }
    }
}
