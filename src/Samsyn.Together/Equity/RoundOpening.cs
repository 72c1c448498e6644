using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Evaluations;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Equity;

/// <summary>Opens rounds: asks those who take part, each once, and tells them.</summary>
sealed class RoundOpening(SamsynDb db, Access access, IAuditTrail audit, InitiativeDesk desk, EvaluationPlans plans, RoundInstruments instruments, RoundSeal seal, NoticeBoard board, EquityWords words)
{
    /// <summary>Asks about a phase that was opened, by somebody who leads the initiative.</summary>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<EquityRound> AskNow(Actor actor, OrganisationTree tree, Guid initiativeId, Phase phase, CancellationToken cancel)
    {
        var initiative = await desk.FindToLead(actor, tree, initiativeId, null, cancel);
        return await Ask(actor, tree, initiative, phase, cancel);
    }

    /// <summary>Asks about a phase; the job does so when it was closed.</summary>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<EquityRound> Ask(Actor actor, OrganisationTree tree, Initiative initiative, Phase phase, CancellationToken cancel)
    {
        if (initiative.PhaseOf(phase) is not { } opened || opened.OpenedOn > desk.Today) throw Refusal.Of("equity.phase-not-open").AsException();
        if (await db.Set<EquityRound>().AnyAsync(r => r.InitiativeId == initiative.Id && r.Phase == phase, cancel)) throw Refusal.Of("equity.asked-already").AsException();
        var places = initiative.Participants.Where(p => p.State is ParticipantState.In or ParticipantState.Left)
            .Where(p => p.Takes.Any(t => t.Phase == phase && t.IsAgreed && t.Say >= Says.LeastContribution && t.From <= desk.Today))
            .Select(p => new AskedPlace(p.Id, p.PersonId, p.HelperId, p.Side));
        var days = (await plans.For(initiative.OrganisationId, tree, cancel))?.DaysOpen ?? EvaluationPlan.UsualDays;
        return await Open(actor, tree, initiative.OrganisationId, initiative, phase, AskedPeople.Of(places), days, cancel);
    }

    /// <summary>Asks everybody who took part on any day of the last year at an organisation or below it, by somebody who looks after evaluations there.</summary>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<EquityRound> AskYear(Actor actor, OrganisationTree tree, Organisation place, CancellationToken cancel)
    {
        if (!access.May(actor, EvaluationPermissions.Manage, place, tree)) throw Refusal.Of("equity.reach").AsException();
        if (await plans.At(place.Id, cancel) is not { } plan) throw Refusal.Of("equity.no-plan").AsException();
        var last = await db.Set<EquityRound>().Where(r => r.OrganisationId == place.Id && r.InitiativeId == null).MaxAsync(r => (DateOnly?)r.OpenedOn, cancel);
        if (last is { } on && desk.Today < on.AddDays(PlanRules.LeastDaysBetween)) throw Refusal.Of("equity.too-soon", SentForm.Written(on.AddDays(PlanRules.LeastDaysBetween))).AsException();
        return await Open(actor, tree, place.Id, null, null, AskedPeople.Of(await TookPart(tree, place, cancel)), plan.DaysOpen, cancel);
    }

    async Task<List<AskedPlace>> TookPart(OrganisationTree tree, Organisation place, CancellationToken cancel)
    {
        var (within, today, since) = (tree.WithAllBelow(place).Select(o => o.Id).ToList(), desk.Today, desk.Today.AddYears(-1));
        return await (from p in db.Set<Participant>().AsNoTracking().IgnoreAutoIncludes()
                      join i in db.Set<Initiative>().IgnoreAutoIncludes() on p.InitiativeId equals i.Id
                      where EF.Parameter(within).Contains(i.OrganisationId)
                          && p.Takes.Any(t => t.IsAgreed && t.Say >= Says.LeastContribution && t.From <= today && (t.To == null || t.To >= since))
                      select new AskedPlace(p.Id, p.PersonId, p.HelperId, p.Side)).ToListAsync(cancel);
    }

    async Task<EquityRound> Open(Actor actor, OrganisationTree tree, Guid organisation, Initiative? initiative, Phase? phase, AskedPeople asked, int days, CancellationToken cancel)
    {
        if (asked.People.Count == 0) throw Refusal.Of("equity.nobody").AsException();
        var instrument = instruments.Usual;
        var round = new EquityRound
        {
            OrganisationId = organisation, InitiativeId = initiative?.Id, Phase = phase, Instrument = instrument.Code, Edition = instrument.Edition, OpenedOn = desk.Today, ClosesOn = desk.Today.AddDays(days),
            AskedPatients = asked.Of(EquitySide.Patient), AskedProfessionals = asked.Of(EquitySide.Professional), NotReached = asked.NotReached,
        };
        db.Add(round);
        db.AddRange(asked.People.Select(p => new RoundAsked { RoundId = round.Id, Key = p.Key, ToId = p.ToId, ParticipantId = p.ParticipantId, Side = p.Side }));
        // Both from the beginning: that a box is there says nothing
        db.AddRange(Enum.GetValues<EquitySide>().Select(side => new BallotBox { RoundId = round.Id, Side = side, Sealed = seal.Seal(Ballot.Empty) }));
        await board.Tell([.. asked.People.Select(p => p.ToId).Distinct()], EvaluationPermissions.Asked, $"round:{round.Id}:asked", null, AnswerPath(round.Id), () => words.Asked(round, initiative?.Title, tree), cancel);
        try
        {
            await audit.SaveWith(actor, "round.opened", $"round:{round.Id}", null,
                new { initiative = initiative?.Id, phase = phase?.ToString(), closes = round.ClosesOn, patients = round.AskedPatients, professionals = round.AskedProfessionals }, organisation, cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody asked the same in the same moment
            throw Refusal.Of("equity.asked-already").AsException();
        }
        return round;
    }

    public static string AnswerPath(Guid round) => $"/together/equity/answer/{round}";
}
