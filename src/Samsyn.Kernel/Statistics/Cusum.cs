namespace Samsyn.Kernel.Statistics;

/// <summary>Finds changes that last: adds up how far each value lies from a target mean, and alerts when the sum goes too far.</summary>
/// <remarks>
/// Montgomery, "Introduction to statistical quality control" (2009), chapter 9, in the form that OpenPrescribing runs on percentiles of practices. The
/// target is the mean of the first window, the threshold its standard deviation (of the population) times the sensitivity, and half a standard deviation
/// each way is let pass. While an alert stands, the target moves along as the mean of the window just before; when the values stop going the same way,
/// threshold and sums begin anew from there. Sums are rounded to two decimals, as there: values are meant to be percentiles as shares, or in that order of magnitude.
/// <para>A missing value ends what has added up. Windows without any value at the beginning are passed over. Where an alert comes before a whole window has
/// passed, what there is of the window is used.</para>
/// </remarks>
public sealed class Cusum
{
    readonly double[] _values;
    readonly int _window;
    readonly double _sensitivity;
    readonly List<CusumPoint> _points = [];
    double _high, _low, _target = double.NaN, _threshold = double.NaN;

    Cusum(IEnumerable<double?> values, int window, double sensitivity) =>
        (_values, _window, _sensitivity) = ([.. values.Select(v => v ?? double.NaN)], window, sensitivity);

    /// <param name="values">In the order of time; null: missing.</param>
    /// <param name="window">How many values make a mean and a standard deviation.</param>
    /// <param name="sensitivity">How many standard deviations the sum may go; a smaller number gives more alerts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is below 1, or the sensitivity not above 0.</exception>
    public static CusumChart Of(IReadOnlyList<double?> values, int window = 12, double sensitivity = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        if (sensitivity is not (> 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(sensitivity), sensitivity, "A sensitivity is above zero.");
        return new Cusum(values, window, sensitivity).Run();
    }

    bool IsAbove => _high > _threshold;
    bool IsBelow => _low < -_threshold;

    CusumChart Run()
    {
        var firstValue = Array.FindIndex(_values, v => !double.IsNaN(v));
        var start = Math.Max(0, firstValue - _window + 1);
        for (var i = 0; i < _values.Length; i++)
        {
            if (firstValue < 0) _points.Add(new(null, 0, 0, null, null, CusumFlag.None));
            else Add(i, start);
        }
        return new(_points, LastAlert());
    }

    void Add(int i, int start)
    {
        if (i <= start) Begin(Between(i, i + _window), _values[i]);
        else if (!IsAbove && !IsBelow) (_high, _low) = Sums(_values[i], _high, _low);
        else
        {
            var before = Between(i - _window, i);
            _target = Mean(before);
            var (high, low) = Sums(_values[i], _high, _low);
            if ((IsAbove && high > _high) || (IsBelow && low < _low)) (_high, _low) = (high, low);
            else Begin(before, _values[i]);
        }
        var flag = IsAbove ? CusumFlag.Up : IsBelow ? CusumFlag.Down : CusumFlag.None;
        _points.Add(new(Known(_values[i]), _high, _low, Known(_target), Known(_threshold), flag));
    }

    void Begin(double[] window, double value)
    {
        _target = Mean(window);
        _threshold = Deviation([.. window.Select(v => v * _sensitivity)]);
        (_high, _low) = Sums(value, 0, 0);
    }

    (double High, double Low) Sums(double value, double high, double low)
    {
        var slack = 0.5 * _threshold / _sensitivity;
        var (up, down) = (value - (_target + slack) + high, value - (_target - slack) + low);
        // A missing value is neither above nor below zero, and the sums become zero
        return (Rounded(up > 0 ? up : 0), Rounded(down < 0 ? down : 0));
    }

    CusumAlert? LastAlert()
    {
        if (_points.Count == 0 || _points[^1].Flag == CusumFlag.None) return null;
        var first = _points.FindLastIndex(p => p.Flag == CusumFlag.None) + 1;
        return new(_points[Math.Max(0, first - 1)].Target!.Value, _points[^1].Value!.Value, _points.Count - first);
    }

    double[] Between(int from, int to) => _values[Math.Max(0, from)..Math.Min(to, _values.Length)];

    static double Mean(double[] window) => PairwiseSum.Of(ZeroForMissing(window)) / window.Count(v => !double.IsNaN(v));

    static double Deviation(double[] window)
    {
        var mean = Mean(window);
        return Math.Sqrt(Mean([.. window.Select(v => (v - mean) * (v - mean))]));
    }

    static double[] ZeroForMissing(double[] window) => [.. window.Select(v => double.IsNaN(v) ? 0 : v)];

    // Times a hundred, half to even, divided again: as NumPy rounds, which is not always the nearest of the two decimals. Plus zero: no zero is negative
    static double Rounded(double sum) => Math.Round(sum * 100) / 100 + 0d;

    static double? Known(double value) => double.IsNaN(value) ? null : value;
}
