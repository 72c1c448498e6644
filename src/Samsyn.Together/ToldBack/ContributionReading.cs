using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Proposals;

namespace Samsyn.Together.ToldBack;

/// <summary>Finds what one person gave: nobody reads what another did.</summary>
sealed class ContributionReading(SamsynDb db, ChallengeWords words, InitiativeWords initiativeWords, Texts t)
{
    /// <summary>To a challenge, the first first.</summary>
    public async Task<IReadOnlyList<Contribution>> To(Challenge challenge, Guid person, CancellationToken cancel)
    {
        var found = new List<Contribution>();
        if (challenge.AuthorId == person) found.Add(new(ContributionKind.Framed, Day(challenge.PublishedAtUtc ?? challenge.MadeAtUtc), challenge.Title, null, true));
        // What was taken back is not held against anybody
        foreach (var r in await db.Set<Remark>().AsNoTracking().Where(r => r.ChallengeId == challenge.Id && r.PersonId == person && r.TakenBackAtUtc == null).OrderBy(r => r.AtUtc).ToListAsync(cancel))
            found.Add(new(KindOf(r.Column), Day(r.AtUtc), r.Text, r.Column is RemarkColumn.Question ? await AnsweredAs(r.Id, cancel) : null, true));
        foreach (var e in await db.Set<Endorsement>().AsNoTracking().Where(e => e.ChallengeId == challenge.Id && e.PersonId == person).OrderBy(e => e.AtUtc).ToListAsync(cancel))
            if (e.OfId == challenge.Id) found.Add(new(ContributionKind.StoodBehind, Day(e.AtUtc), challenge.Title, null, true));
            else if (await db.Set<Remark>().Where(r => r.Id == e.OfId && r.TakenBackAtUtc == null && r.HiddenBecause == null).Select(r => r.Text).FirstOrDefaultAsync(cancel) is { } said)
                found.Add(new(ContributionKind.StoodBehind, Day(e.AtUtc), said, null, true));
        foreach (var p in await db.Set<Proposal>().AsNoTracking().Where(p => p.ChallengeId == challenge.Id && p.ProposerId == person && p.State != ProposalState.Draft).OrderBy(p => p.MovedAtUtc).ToListAsync(cancel))
            found.Add(new(ContributionKind.Proposed, Day(p.MovedAtUtc), p.Title, p.Answer is { Length: > 0 } answer ? $"{words.State(p.State)}: {answer}" : words.State(p.State), true));
        var judged = await db.Set<Assessment>().AsNoTracking().Where(a => a.PersonId == person && db.Set<Proposal>().Any(p => p.Id == a.ProposalId && p.ChallengeId == challenge.Id))
            .GroupBy(a => a.ProposalId).Select(g => g.Max(a => a.AtUtc)).ToListAsync(cancel);
        if (judged.Count > 0) found.Add(new(ContributionKind.Assessed, Day(judged.Max()), t[judged.Count == 1 ? "told.assessed.one" : "told.assessed", judged.Count], null, false));
        return [.. found.OrderBy(c => c.On)];
    }

    /// <summary>To an initiative: the role in it, and in which phases with what say.</summary>
    public IReadOnlyList<Contribution> To(Initiative initiative, Guid person) =>
        [.. from p in initiative.Participants
            where p.IsFor(person) && p.State is (ParticipantState.In or ParticipantState.Left)
            let phases = p.Takes.Where(x => x.IsAgreed).OrderBy(x => x.From).ThenBy(x => x.Phase).GroupBy(x => x.Phase).Select(g => $"{initiativeWords.Phase(g.Key)}: {initiativeWords.Say(g.Max(x => x.Say))}")
            select new Contribution(ContributionKind.TookPart, p.AnsweredOn ?? p.InvitedOn, p.Called, string.Join("; ", phases) is { Length: > 0 } said ? said : null, false)];

    async Task<string?> AnsweredAs(Guid question, CancellationToken cancel) =>
        await db.Set<Remark>().AsNoTracking().Where(r => r.QuestionId == question && r.TakenBackAtUtc == null && r.HiddenBecause == null).OrderBy(r => r.AtUtc).Select(r => r.Text).FirstOrDefaultAsync(cancel);

    static ContributionKind KindOf(RemarkColumn column) => column switch
    {
        RemarkColumn.For => ContributionKind.ForIt,
        RemarkColumn.Heed => ContributionKind.ToHeed,
        RemarkColumn.Question => ContributionKind.Asked,
        _ => ContributionKind.Answered,
    };

    static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(utc.ToLocalTime());
}
