using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Equity;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Evaluations;

/// <summary>On the home page: questions to answer, comments that one is trusted with, and agreed actions whose day has come.</summary>
sealed class EvaluationsWaiting(SamsynDb db, InitiativeDesk desk, TrustedBook trusted, EquityWords equity, EvaluationWords words, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return [];
        var today = desk.Today;
        var asked = await (from a in db.Set<RoundAsked>().AsNoTracking()
                           where a.ToId == person && !a.HasAnswered
                           join r in db.Set<EquityRound>() on a.RoundId equals r.Id
                           where r.ClosedOn == null && r.ClosesOn >= today
                           select r).Distinct().OrderBy(r => r.ClosesOn).ThenBy(r => r.Id).Take(Most).ToListAsync(cancel);
        var ids = asked.Select(r => r.InitiativeId).OfType<Guid>().ToList();
        var titles = ids.Count == 0 ? [] : await db.Set<Initiative>().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Title, cancel);
        var due = await db.Set<AgreedAction>().AsNoTracking().Where(a => a.OwnerId == person && a.State == ActionState.GoesOn && a.FollowUpOn <= today).OrderBy(a => a.FollowUpOn).Take(Most)
            .Join(db.Set<EquityRound>(), a => a.RoundId, r => r.Id, (a, r) => new { Action = a, Round = r }).ToListAsync(cancel);
        return
        [
            .. asked.Select(r => new WaitingThing(equity.Asked(r, r.InitiativeId is { } i ? titles.GetValueOrDefault(i) : null, tree), RoundOpening.AnswerPath(r.Id), t["equity.waiting.answer"])),
            .. (await trusted.Waiting(actor, tree, cancel)).Take(Most).Select(r => new WaitingThing(t["equity.waiting.comments", r.Comments, EquityWords.About(r.Round, r.Title, tree)], $"/together/equity/comments/{r.Round.Id}", t["equity.waiting.read"])),
            .. due.Select(d => new WaitingThing(words.Due(d.Action), ActionBook.PathOf(d.Round, tree), t["actions.waiting.follow-up"])),
        ];
    }
}
