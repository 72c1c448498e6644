using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.ToldBack;

/// <summary>Lets those who contributed see the charts of an initiative's measures: done by one who leads it and may see them, and written into the audit trail.</summary>
sealed class ChartShowing(InitiativeDesk desk, IMeasureChart charts)
{
    /// <exception cref="RefusedException">The actor does not lead it, or may not see the figures.</exception>
    public async Task Set(Actor actor, OrganisationTree tree, Guid id, bool show, CancellationToken cancel)
    {
        var (initiative, doer) = await desk.Find(actor, tree, id, null, cancel);
        if (!InitiativeDesk.MayLead(doer)) throw Refusal.Of("initiative.reach").AsException();
        if (show && !await MayShow(initiative, actor, tree, cancel)) throw Refusal.Of("told.no-figures").AsException();
        var before = initiative.ChartShownById;
        initiative.ChartShownById = show ? actor.PersonId : null;
        await desk.SaveAside(actor, initiative, show ? "initiative.chart-shown" : "initiative.chart-hidden", new { shownBy = before }, new { shownBy = initiative.ChartShownById }, cancel);
    }

    /// <summary>Whether there is a chart that the actor may see.</summary>
    public async Task<bool> MayShow(Initiative initiative, Actor actor, OrganisationTree tree, CancellationToken cancel) =>
        tree.Find(initiative.OrganisationId) is { } place && initiative.Measures.OrderBy(m => m.Place).FirstOrDefault() is { } measure && await charts.Of(measure.Measure, place, tree, actor, cancel) is not null;
}
