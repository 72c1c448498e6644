using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Recommendations;

/// <summary>How much of one month follows.</summary>
/// <param name="Followed">On the first line; null: missing.</param>
/// <param name="Total">On all lines; null: missing.</param>
public readonly record struct FollowedMonth(Month Month, decimal? Followed, decimal? Total)
{
    /// <summary>Whether both are known and kept from the reader, because they are of few persons or would tell those that are.</summary>
    public bool IsHidden { get; init; }

    /// <summary>From 0 to 1; null where a side is missing or nothing was used.</summary>
    public decimal? Share => MeasureValue.Ratio(Followed, Total, 1);

    /// <summary>The share of several months: the ratio of the sums of those that have a share.</summary>
    public static decimal? ShareOf(IEnumerable<FollowedMonth> months)
    {
        var known = months.Where(m => m.Share is not null).ToList();
        return known.Count == 0 ? null : known.Sum(m => m.Followed) / known.Sum(m => m.Total);
    }
}
