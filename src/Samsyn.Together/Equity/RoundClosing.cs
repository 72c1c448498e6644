using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Evaluations;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Equity;

/// <summary>Reminds, and when the last day is over opens the boxes: counts, keeps what at least five have said, and throws everything else away.</summary>
sealed class RoundClosing(SamsynDb db, IAuditTrail audit, InitiativeDesk desk, RoundSeal seal, EquityFactsReading facts, NoticeBoard board, EquityWords words)
{
    /// <summary>Closes the rounds whose last day is over.</summary>
    public async Task CloseDue(OrganisationTree tree, CancellationToken cancel)
    {
        var today = desk.Today;
        foreach (var round in await db.Set<EquityRound>().Where(r => r.ClosedOn == null && r.ClosesOn < today).OrderBy(r => r.Id).ToListAsync(cancel))
        {
            await Close(round, tree, cancel);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Reminds those who have not answered, a third and two thirds through.</summary>
    public async Task Remind(OrganisationTree tree, CancellationToken cancel)
    {
        var today = desk.Today;
        foreach (var round in await db.Set<EquityRound>().Where(r => r.ClosedOn == null && r.OpenedOn < today && r.ClosesOn >= today).ToListAsync(cancel))
        {
            if (PlanRules.ReminderDue(round, today) is not { } number) continue;
            round.Reminders = number;
            var silent = await db.Set<RoundAsked>().Where(a => a.RoundId == round.Id && !a.HasAnswered).Select(a => a.ToId).Distinct().ToListAsync(cancel);
            var title = await Title(round, cancel);
            await board.Tell(silent, EvaluationPermissions.Asked, $"round:{round.Id}:reminder:{number}", null, RoundOpening.AnswerPath(round.Id), () => words.Reminded(round, title, tree), cancel);
            await audit.SaveWith(Actor.System, "round.reminded", $"round:{round.Id}", null, new { number }, round.OrganisationId, cancel);
        }
    }

    async Task Close(EquityRound round, OrganisationTree tree, CancellationToken cancel)
    {
        var asked = await db.Set<RoundAsked>().Where(a => a.RoundId == round.Id).ToListAsync(cancel);
        var boxes = await db.Set<BallotBox>().Where(b => b.RoundId == round.Id).ToListAsync(cancel);
        var ballots = boxes.ToDictionary(b => b.Side, seal.Open);
        round.Close(desk.Today, asked.Where(a => a.HasAnswered).GroupBy(a => a.Side).ToDictionary(g => g.Key, g => g.Count()), ballots, await facts.Of(round, tree, desk.Today, cancel));
        db.AddRange(round.Results);
        db.AddRange(ballots.Values.SelectMany(b => b.Comments).Order(StringComparer.Ordinal).Select(c => new RoundComment { RoundId = round.Id, Sealed = seal.Seal(c) }));
        db.RemoveRange(boxes);
        db.RemoveRange(asked);
        var title = await Title(round, cancel);
        await board.Tell([.. asked.Select(a => a.ToId).Distinct()], EvaluationPermissions.Asked, $"round:{round.Id}:closed", null, ResultPath(round, tree), () => words.Counted(round, title, tree), cancel);
        await audit.SaveWith(Actor.System, "round.closed", $"round:{round.Id}", null, null, round.OrganisationId, cancel);
    }

    async Task<string?> Title(EquityRound round, CancellationToken cancel) =>
        round.InitiativeId is { } id ? await db.Set<Initiative>().Where(i => i.Id == id).Select(i => i.Title).FirstAsync(cancel) : null;

    /// <summary>Where the results of a round are read.</summary>
    public static string ResultPath(EquityRound round, OrganisationTree tree) =>
        round.InitiativeId is { } id ? $"/together/initiatives/{id}?tab=equity" : $"/together/equity?at={tree.Find(round.OrganisationId)?.Code}";
}
