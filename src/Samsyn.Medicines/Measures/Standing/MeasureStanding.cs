using Samsyn.Kernel.Statistics;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>How an organisation stands on a measure: against its peers and against itself before. Pure.</summary>
/// <param name="Better">Which way is better.</param>
/// <param name="Value">Over the time compared; null: missing.</param>
/// <param name="Comparison">Null: nothing to compare, for the measure is a number and not a ratio.</param>
/// <param name="Change">Null: no recent change beyond chance, or too few months to tell.</param>
/// <param name="IsHidden">Whether the value is that of so few persons that it is not shown.</param>
public sealed record MeasureStanding(Direction Better, decimal? Value, PeerComparison? Comparison, MeasureChange? Change, bool IsHidden = false)
{
    /// <summary>From this share of peers on, being worse than them is worth a look.</summary>
    const decimal Most = 0.75m;

    /// <summary>Worse than most, and further from the whole than chance explains: a small department is never called bad by chance.</summary>
    public bool IsBad => IsFarFromMost(Better == Direction.Lower, Better == Direction.Higher);

    public bool IsGood => IsFarFromMost(Better == Direction.Higher, Better == Direction.Lower);

    /// <summary>Whether it lies beyond the limits of chance on either side.</summary>
    public bool IsBeyondChance => Comparison?.Place is FunnelPlace.FarAbove or FunnelPlace.Above or FunnelPlace.Below or FunnelPlace.FarBelow;

    /// <summary>Whether it lies above or below most of its peers.</summary>
    public bool IsHigh => Comparison is { IsCompared: true } c && c.Below >= Most * c.Peers;
    public bool IsLow => Comparison is { IsCompared: true } c && c.Above >= Most * c.Peers;

    public StandingGroup Group =>
        Value is null ? StandingGroup.Rest
        : Change?.IsAgainst(Better) == true ? StandingGroup.ChangedForWorse
        : Change?.IsFor(Better) == true ? StandingGroup.ChangedForBetter
        : IsBad ? StandingGroup.Bad
        : StandingGroup.Rest;

    /// <summary>What puts one line before another of its group: bad before the rest, then how many peers are passed, then what has a value at all.</summary>
    public decimal Weight => (IsBad ? 4 : 0) + (Change is null ? 0 : 2) + Extremity + (Value is null ? -10 : 0);

    decimal Extremity => Comparison is { IsCompared: true } c ? Math.Abs(c.Below - c.Above) / (decimal)c.Peers : 0;

    bool IsFarFromMost(bool high, bool low) =>
        (high && IsHigh && Comparison!.Place is (FunnelPlace.Above or FunnelPlace.FarAbove))
        || (low && IsLow && Comparison!.Place is (FunnelPlace.Below or FunnelPlace.FarBelow));
}

/// <summary>Where a measure stands in the list, in its order.</summary>
public enum StandingGroup { ChangedForWorse, ChangedForBetter, Bad, Rest }
