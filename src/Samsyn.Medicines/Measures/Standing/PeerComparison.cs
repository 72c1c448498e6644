using Samsyn.Kernel.Statistics;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>Where one organisation lies among its peers on one measure. Pure.</summary>
/// <param name="Peers">How many peers have a value.</param>
/// <param name="Median">Of the peers; null: too few to compare with.</param>
/// <param name="Below">How many peers lie strictly below it.</param>
/// <param name="Above">How many lie strictly above it.</param>
/// <param name="Place">Against the limits of chance; a small denominator has wide ones.</param>
public sealed record PeerComparison(int Peers, decimal? Median, int Below, int Above, FunnelPlace Place)
{
    public bool IsCompared => Peers >= PeerGroup.Fewest;

    /// <param name="here">Over the time compared.</param>
    /// <param name="peers">Likewise; those without a value do not count.</param>
    public static PeerComparison Of(MeasureDefinition measure, MeasureRow here, IReadOnlyList<MeasureRow> peers)
    {
        var values = peers.Select(p => p.Value).OfType<decimal>().ToList();
        if (here.Value is not { } own || values.Count < PeerGroup.Fewest) return new(values.Count, MedianOf(values), 0, 0, FunnelPlace.Unknown);
        var (below, above) = (values.Count(v => v < own), values.Count(v => v > own));
        return new(values.Count, MedianOf(values), below, above, MeasureFunnel.Of(measure, [here, .. peers])?.Place(here.Organisation)?.Place ?? FunnelPlace.Unknown);
    }

    static decimal? MedianOf(List<decimal> values) => values.Count < PeerGroup.Fewest ? null : Percentiles.Exact(values, 50);
}
