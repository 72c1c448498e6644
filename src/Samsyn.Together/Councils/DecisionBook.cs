using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Governance;
using Samsyn.Together.Meetings;

namespace Samsyn.Together.Councils;

/// <summary>What councils decide: written down by the council of one organisation, voted on by both parties where two govern together, answered by those who were advised, and looked at once more.</summary>
sealed class DecisionBook(SamsynDb db, CouncilDesk desk, NoticeBoard board, CouncilWords words)
{
    /// <summary>Writes down what a council of one organisation has decided; a joint body votes instead.</summary>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Decide(Actor actor, OrganisationTree tree, Guid id, string text, DateOnly on, DateOnly? review, CancellationToken cancel)
    {
        var (council, _) = await desk.FindToWork(actor, tree, id, cancel);
        if (council.IsJoint) throw Refusal.Of("council.votes").AsException();
        if (MeetingRules.RefusedDecision(text, on, review, desk.Today) is { } refusal) throw refusal.AsException();
        if (on < council.FoundedOn) throw Refusal.Of("council.before-founded").AsException();
        var decision = new CouncilDecision { CouncilId = id, Text = text.Trim(), PutOn = on, ReviewOn = review, State = CouncilDecisionState.Decided, ClosedOn = on };
        db.Add(decision);
        await desk.Save(actor, council, "council.decided", null, new { decision = decision.Id, text = decision.Text, on, review }, cancel);
    }

    /// <summary>Puts a question to both parties of a joint body.</summary>
    public async Task Put(Actor actor, OrganisationTree tree, Guid id, string text, DateOnly? review, CancellationToken cancel)
    {
        var (council, _) = await desk.FindToWork(actor, tree, id, cancel);
        if (!council.IsJoint) throw Refusal.Of("council.no-votes").AsException();
        if (MeetingRules.RefusedDecision(text, desk.Today, review, desk.Today) is { } refusal) throw refusal.AsException();
        var decision = new CouncilDecision { CouncilId = id, Text = text.Trim(), PutOn = desk.Today, ReviewOn = review, State = CouncilDecisionState.Voting, Round = 1 };
        db.Add(decision);
        await Tell(council, decision, "put", () => words.Put(council, decision), actor.PersonId, cancel);
        await desk.Save(actor, council, "council.question-put", null, new { decision = decision.Id, text = decision.Text, review }, cancel);
    }

    /// <summary>Votes, or changes a vote, while the round goes on: who has a seat, or the helper of one without an account.</summary>
    public async Task Vote(Actor actor, OrganisationTree tree, Guid id, Guid decisionId, Guid memberId, BallotChoice choice, CancellationToken cancel)
    {
        var (council, decision) = await Find(actor, tree, id, decisionId, null, cancel);
        var member = council.PeopleIn.FirstOrDefault(m => m.Id == memberId && m.IsFor(actor.PersonId) && m.TermOn(desk.Today) is { IsSeat: true });
        if (member is not { Party: { } party }) throw Refusal.Of("council.no-vote-of-yours").AsException();
        if (decision.State is not CouncilDecisionState.Voting) throw Refusal.Of("council.not-voting").AsException();
        var ballot = decision.Ballots.Find(b => b.Round == decision.Round && b.MemberId == memberId);
        if (ballot is null) decision.Ballots.Add(ballot = new() { DecisionId = decisionId, Round = decision.Round, MemberId = memberId, Party = party });
        (ballot.Choice, ballot.CastOn) = (choice, desk.Today);
        await desk.Save(CouncilDesk.For(actor, member), council, "council.voted", null, new { decision = decisionId, round = decision.Round, member = memberId, choice = choice.ToString() }, cancel);
    }

    /// <summary>Counts the votes of both parties apart: carried or not where they agree; where they differ, voted on once more or, after the last round, left to what the body has agreed on for that case.</summary>
    public async Task Count(Actor actor, OrganisationTree tree, Guid id, Guid decisionId, Guid version, CancellationToken cancel)
    {
        var (council, decision) = await Find(actor, tree, id, decisionId, version, cancel);
        var (_, doer) = await desk.FindToLead(actor, tree, id, null, cancel);
        if (!doer.HasFlag(CouncilDoer.Chair)) throw Refusal.Of("council.chair-counts").AsException();
        if (decision.State is not CouncilDecisionState.Voting || council.Joint is not { } rule) throw Refusal.Of("council.not-voting").AsException();
        var (provider, patients) = (CouncilStanding.SittingOn(council, Party.Provider, desk.Today), CouncilStanding.SittingOn(council, Party.Patients, desk.Today));
        var count = decision.Count(decision.Round, provider, patients);
        if (count.Short(rule.Quorum) is { } lacks) throw Refusal.Of("council.quorum", rule.NameOf(lacks.Party), $"{lacks.Cast}", $"{rule.Quorum}").AsException();
        var outcome = count.Outcome(rule.Need);
        decision.Rounds.Add(new() { DecisionId = decisionId, Round = decision.Round, CountedOn = desk.Today, ProviderSitting = provider, PatientsSitting = patients, Need = rule.Need, Outcome = outcome });
        var isLast = decision.Round >= rule.Rounds;
        decision.State = outcome switch
        {
            JointOutcome.Carried => CouncilDecisionState.Decided,
            JointOutcome.NotCarried => CouncilDecisionState.NotCarried,
            _ => isLast ? CouncilDecisionState.Deadlocked : CouncilDecisionState.Voting,
        };
        if (decision.State is CouncilDecisionState.Voting) decision.Round++;
        else decision.ClosedOn = desk.Today;
        decision.Version = Guid.CreateVersion7();
        await Tell(council, decision, $"counted:{decision.Round}:{decision.State}", () => words.Counted(council, decision), actor.PersonId, cancel);
        await desk.Save(actor, council, "council.counted", null, new
        {
            decision = decisionId, outcome = outcome.ToString(), provider = $"{count.Provider.For} for, {count.Provider.Against} against, {count.Provider.Abstain} abstain, {provider} sitting",
            patients = $"{count.Patients.For} for, {count.Patients.Against} against, {count.Patients.Abstain} abstain, {patients} sitting",
        }, cancel);
    }

    /// <summary>Tells what became of it: for the council of one organisation whoever looks after it there, for a joint body its chairs too.</summary>
    public async Task Answer(Actor actor, OrganisationTree tree, Guid id, Guid decisionId, string text, Guid version, CancellationToken cancel)
    {
        var (council, decision) = await Find(actor, tree, id, decisionId, version, cancel);
        var (_, doer) = await desk.FindToLead(actor, tree, id, null, cancel);
        if (!council.IsJoint && !doer.HasFlag(CouncilDoer.Steerer)) throw Refusal.Of("council.answer-reach").AsException();
        if (decision.State is CouncilDecisionState.Voting or CouncilDecisionState.NotCarried) throw Refusal.Of("council.nothing-to-answer").AsException();
        if (MeetingRules.RefusedTask(text) is { } refusal) throw refusal.AsException();
        var before = decision.Answer;
        (decision.Answer, decision.AnsweredOn, decision.Version) = (text.Trim(), desk.Today, Guid.CreateVersion7());
        await Tell(council, decision, "answered", () => words.Answered(council, decision), actor.PersonId, cancel);
        await desk.Save(actor, council, "council.answered", before, new { decision = decisionId, answer = decision.Answer }, cancel);
    }

    /// <summary>Looks at a decision once more; then it does not come back.</summary>
    public async Task Review(Actor actor, OrganisationTree tree, Guid id, Guid decisionId, string text, CancellationToken cancel)
    {
        var (council, decision) = await Find(actor, tree, id, decisionId, null, cancel);
        if (decision.ReviewedOn is not null) throw Refusal.Of("meeting.reviewed").AsException();
        if (MeetingRules.RefusedTask(text) is { } refusal) throw refusal.AsException();
        (decision.ReviewedOn, decision.Review, decision.Version) = (desk.Today, text.Trim(), Guid.CreateVersion7());
        await desk.Save(actor, council, "council.reviewed", null, new { decision = decisionId, review = decision.Review }, cancel);
    }

    /// <summary>All decisions of a council, the latest first.</summary>
    public async Task<IReadOnlyList<CouncilDecision>> Of(Guid id, CancellationToken cancel) =>
        await db.Set<CouncilDecision>().AsNoTracking().Where(d => d.CouncilId == id).OrderByDescending(d => d.PutOn).ThenByDescending(d => d.Id).ToListAsync(cancel);

    Task Tell(Council council, CouncilDecision decision, string what, Func<string> text, Guid? but, CancellationToken cancel) =>
        board.Tell([.. CouncilMeetingBook.Readers(council).Where(p => p != but)], TogetherPermissions.Councils, $"council-decision:{decision.Id}:{what}", null, $"/together/councils/{council.Id}?tab=decisions", text, cancel);

    async Task<(Council Council, CouncilDecision Decision)> Find(Actor actor, OrganisationTree tree, Guid id, Guid decisionId, Guid? version, CancellationToken cancel)
    {
        var (council, _) = await desk.FindToWork(actor, tree, id, cancel);
        var decision = await db.Set<CouncilDecision>().FirstOrDefaultAsync(d => d.Id == decisionId && d.CouncilId == id, cancel) ?? throw Refusal.Of("council.no-decision").AsException();
        return version is null || decision.Version == version ? (council, decision) : throw Refusal.Of("council.changed-meanwhile").AsException();
    }
}
