using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Panels;

/// <summary>What a trial asks and measures: its visits, and its outcomes with how much each matters to those who review.</summary>
sealed class PanelBurden(SamsynDb db, PanelDesk desk)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task SaveVisit(Actor actor, OrganisationTree tree, Guid id, Guid? visitId, string? name, int times, string? procedures, int minutes, int travelMinutes, int travelKilometres, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, null, cancel);
        if (!panel.Kind.HasBurden()) throw Refusal.Of("panel.none").AsException();
        var visit = visitId is { } known ? await db.Set<PanelVisit>().FirstOrDefaultAsync(v => v.Id == known && v.PanelId == id, cancel) ?? throw Refusal.Of("panel.none").AsException()
            : db.Add(new PanelVisit { PanelId = id, Name = "", Place = await db.Set<PanelVisit>().Where(v => v.PanelId == id).MaxAsync(v => (int?)v.Place, cancel) + 1 ?? 0 }).Entity;
        (visit.Name, visit.Times, visit.Procedures) = (name?.Trim() ?? "", times, procedures?.ReplaceLineEndings("\n").Trim() ?? "");
        (visit.Minutes, visit.TravelMinutes, visit.TravelKilometres) = (minutes, travelMinutes, travelKilometres);
        if (PanelRules.Refused(visit) is { } refusal) throw refusal.AsException();
        await desk.Save(actor, panel, "panel.visit-saved", new { visit = visit.Id, times, minutes, travelMinutes, travelKilometres }, cancel);
    }

    public async Task RemoveVisit(Actor actor, OrganisationTree tree, Guid id, Guid visitId, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, null, cancel);
        var visit = await db.Set<PanelVisit>().FirstOrDefaultAsync(v => v.Id == visitId && v.PanelId == id, cancel) ?? throw Refusal.Of("panel.none").AsException();
        db.Remove(visit);
        await desk.Save(actor, panel, "panel.visit-removed", new { visit = visit.Id }, cancel);
    }

    /// <summary>Writes down an outcome: the sponsor what is measured, a member what is missed.</summary>
    public async Task AddOutcome(Actor actor, OrganisationTree tree, Guid id, string? name, OutcomeUse use, CancellationToken cancel)
    {
        var (panel, doer) = await desk.Find(actor, tree, id, null, cancel);
        if (panel.IsClosed) throw Refusal.Of("panel.closed").AsException();
        if (!panel.Kind.HasOutcomes()) throw Refusal.Of("panel.none").AsException();
        if (doer is PanelDoer.Reader) throw Refusal.Of("panel.not-member").AsException();
        if (PanelRules.RefusedOutcome(name) is { } refusal) throw refusal.AsException();
        var isSponsor = doer.HasFlag(PanelDoer.Sponsor);
        var outcome = new PanelOutcome
        {
            PanelId = id, Name = name!.Trim(), Use = isSponsor ? use : OutcomeUse.NotMeasured, Place = await db.Set<PanelOutcome>().CountAsync(o => o.PanelId == id, cancel),
            MemberId = isSponsor ? null : panel.MembersIn.First(m => m.PersonId == actor.PersonId).Id,
        };
        db.Add(outcome);
        await desk.Save(actor, panel, "panel.outcome-added", new { outcome = outcome.Id, use = outcome.Use.ToString() }, cancel);
    }

    /// <summary>Says whether it is measured: the sponsor, as what is reviewed changes.</summary>
    public async Task UseOutcome(Actor actor, OrganisationTree tree, Guid id, Guid outcomeId, OutcomeUse use, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, null, cancel);
        var outcome = await Outcome(id, outcomeId, cancel);
        outcome.Use = use;
        await desk.Save(actor, panel, "panel.outcome-used", new { outcome = outcome.Id, use = use.ToString() }, cancel);
    }

    /// <summary>Says how much outcomes matter to oneself; what is not among them stays as it is.</summary>
    public async Task Rate(Actor actor, OrganisationTree tree, Guid id, IReadOnlyDictionary<Guid, (int Weight, string? Note)> ratings, CancellationToken cancel)
    {
        var (panel, member) = await desk.FindToReview(actor, tree, id, cancel);
        if (ratings.Values.Any(r => r.Weight is < OutcomeRating.Lowest or > OutcomeRating.Highest)) throw Refusal.Of("panel.weight", $"{OutcomeRating.Lowest}", $"{OutcomeRating.Highest}").AsException();
        if (ratings.Values.Any(r => r.Note?.Length > OutcomeRating.LongestNote)) throw Refusal.Of("panel.long", $"{OutcomeRating.LongestNote}").AsException();
        var outcomes = await db.Set<PanelOutcome>().Include(o => o.Ratings).Where(o => o.PanelId == id).ToListAsync(cancel);
        foreach (var outcome in outcomes)
        {
            if (!ratings.TryGetValue(outcome.Id, out var said)) continue;
            var rating = outcome.Ratings.FirstOrDefault(r => r.MemberId == member.Id);
            if (rating is null) outcome.Ratings.Add(rating = new() { OutcomeId = outcome.Id, MemberId = member.Id });
            (rating.Weight, rating.Note) = (said.Weight, said.Note?.Trim() ?? "");
        }
        await desk.Save(actor, panel, "panel.outcomes-rated", new { rated = ratings.Count }, cancel);
    }

    async Task<PanelOutcome> Outcome(Guid panel, Guid id, CancellationToken cancel) =>
        await db.Set<PanelOutcome>().FirstOrDefaultAsync(o => o.Id == id && o.PanelId == panel, cancel) ?? throw Refusal.Of("panel.none").AsException();
}
