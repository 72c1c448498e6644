namespace Samsyn.Kernel.Charts;

/// <summary>Round numbers for an axis: steps of 1, 2, 2.5 or 5 times a power of ten that cover all values.</summary>
/// <remarks>The first tick is at or below the lowest value and the last at or above the highest: nothing is drawn outside the axis.</remarks>
public static class AxisTicks
{
    static readonly decimal[] Steps = [1m, 2m, 2.5m, 5m, 10m];

    /// <param name="lowest">Lowest value drawn; pass 0 for an axis that begins at zero.</param>
    /// <param name="highest">Highest value drawn.</param>
    /// <param name="about">How many intervals are wished for; the answer has at most one and a half times as many.</param>
    /// <param name="whole">Counts: no steps smaller than one.</param>
    public static IReadOnlyList<decimal> For(decimal lowest, decimal highest, int about = 4, bool whole = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(about, 1);
        if (highest < lowest) (lowest, highest) = (highest, lowest);
        // Nine decimals are finer than any chart, and keep what follows within a decimal's 28 digits
        lowest = decimal.Round(lowest, 9, MidpointRounding.ToNegativeInfinity);
        highest = decimal.Round(highest, 9, MidpointRounding.ToPositiveInfinity);
        if (highest == lowest) (lowest, highest) = lowest == 0 ? (0, 1) : (Math.Min(0, lowest), Math.Max(0, highest));
        var step = Step((highest - lowest) / about);
        if (whole) step = Math.Max(1, Math.Ceiling(step));
        var ticks = new List<decimal>();
        for (var tick = Math.Floor(lowest / step) * step; ; tick += step)
        {
            ticks.Add(Plain(tick));
            if (tick >= highest) return ticks;
        }
    }

    /// <summary>The smallest round step that is not below the wished one.</summary>
    static decimal Step(decimal wished)
    {
        var power = 1m;
        while (power * 10 <= wished) power *= 10;
        while (power > wished) power /= 10;
        return Steps.First(s => s * power >= wished) * power;
    }

    /// <summary>Without the zeros that decimal division leaves behind.</summary>
    static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
