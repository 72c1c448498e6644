using Samsyn.Together.Initiatives;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Participation;

/// <summary>In which phase patients came in. Pure.</summary>
static class PatientsSince
{
    /// <returns>The first phase, among those that were opened, in which a patient is more than informed; null: none yet.</returns>
    public static Phase? Of(Initiative initiative)
    {
        var opened = initiative.Phases.Select(p => p.Phase).ToHashSet();
        return initiative.Participants.SelectMany(p => p.Takes)
            .Where(t => t is { IsAgreed: true, Side: Side.Patient, Say: >= Says.LeastContribution } && opened.Contains(t.Phase))
            .Select(t => (Phase?)t.Phase).Order().FirstOrDefault();
    }
}
