using MathNet.Numerics.Statistics;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Sums and means over what is not missing (<see cref="double.NaN"/>); missing when nothing is left.</summary>
/// <remarks>The mean of equal values is exactly that value, so that a constant series lies on its centre and never outside it.</remarks>
static class Averages
{
    /// <summary>Neumaier's sum: what rounding loses is carried along.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        var (sum, lost) = (0.0, 0.0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return sum + lost;
    }

    public static double Mean(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values) if (!double.IsNaN(value)) count++;
        if (count == 0) return double.NaN;
        var mean = Sum(values) / count;
        // The division rounds; what the values then lie beside it takes that back
        var beside = 0.0;
        foreach (var value in values) if (!double.IsNaN(value)) beside += value - mean;
        return mean + beside / count;
    }

    public static double Median(ReadOnlySpan<double> values)
    {
        var present = Present(values);
        return present.Length == 0 ? double.NaN : ArrayStatistics.MedianInplace(present);
    }

    /// <summary>With n − 1; missing for fewer than two values.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> values)
    {
        var squares = Present(values);
        if (squares.Length < 2) return double.NaN;
        var mean = Mean(values);
        for (var i = 0; i < squares.Length; i++) squares[i] = (squares[i] - mean) * (squares[i] - mean);
        return Math.Sqrt(Sum(squares) / (squares.Length - 1));
    }

    static double[] Present(ReadOnlySpan<double> values)
    {
        var present = new List<double>(values.Length);
        foreach (var value in values) if (!double.IsNaN(value)) present.Add(value);
        return [.. present];
    }
}
