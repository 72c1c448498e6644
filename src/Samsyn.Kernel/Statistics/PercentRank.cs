namespace Samsyn.Kernel.Statistics;

/// <summary>Where each department stands among its peers: 0 is the lowest value, 1 the highest, 0.9 is above nine of ten others.</summary>
/// <remarks>
/// As SQL's <c>PERCENT_RANK()</c>, which OpenPrescribing uses, and R's <c>dplyr::percent_rank()</c>: how many lie strictly below, divided by how many others
/// there are. Those with the same value share the lower rank, so that all are 0 when all are alike. Who has no value has no rank and does not count as a
/// peer; who has a value alone has no peer and so no rank (SQL would say 0, R says it is not a number).
/// </remarks>
public static class PercentRank
{
    /// <param name="values">One for each peer; null: missing.</param>
    /// <returns>A rank for each, in the same order.</returns>
    public static IReadOnlyList<double?> Of(IReadOnlyList<double?> values)
    {
        double[] sorted = [.. values.OfType<double>().Order()];
        var below = new Dictionary<double, int>();
        for (var i = 0; i < sorted.Length; i++) below.TryAdd(sorted[i], i);
        return [.. values.Select(v => v is { } value && sorted.Length > 1 ? below[value] / (sorted.Length - 1d) : (double?)null)];
    }
}
