using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>What the list of measures shows, before any word is chosen.</summary>
/// <param name="Peers">With whom the organisation is compared.</param>
/// <param name="Compared">Over which months.</param>
/// <param name="Lines">In the order of the list.</param>
/// <param name="Waiting">How many measures have not been computed yet.</param>
public sealed record MeasureListAnswer(PeerGroup Peers, Period Compared, IReadOnlyList<MeasureLine> Lines, int Waiting)
{
    public int Count(StandingGroup group) => Lines.Count(l => l.Standing.Group == group);
}
