namespace Samsyn.Kernel.Statistics;

/// <summary>Sums doubles in eight lanes and halves, in the order in which NumPy does.</summary>
/// <remarks>
/// Smaller error than one sum after the other, and the same last digit as the engine that we compare with: there a cumulative sum is rounded to two decimals,
/// and a last digit decides a tie.
/// </remarks>
static class PairwiseSum
{
    const int Lanes = 8, Block = 128;

    public static double Of(ReadOnlySpan<double> values)
    {
        if (values.Length > Block)
        {
            var half = values.Length / 2 / Lanes * Lanes;
            return Of(values[..half]) + Of(values[half..]);
        }
        var (sum, at) = (0d, 0);
        if (values.Length >= Lanes)
        {
            Span<double> lane = stackalloc double[Lanes];
            for (; at + Lanes <= values.Length; at += Lanes)
                for (var i = 0; i < Lanes; i++)
                    lane[i] += values[at + i];
            sum = lane[0] + lane[1] + (lane[2] + lane[3]) + (lane[4] + lane[5] + (lane[6] + lane[7]));
        }
        for (; at < values.Length; at++) sum += values[at];
        return sum;
    }
}
