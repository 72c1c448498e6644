namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>A point's value as the chart shows it, with its centre and limits; <see cref="double.NaN"/> stands for missing.</summary>
readonly record struct ControlLine(double Y, double Centre, double Lower, double Upper, double LowerWarning, double UpperWarning)
{
    public bool IsAbove => Y > Upper;
    public bool IsBelow => Y < Lower;
    public bool IsOutside => IsAbove || IsBelow;
    public bool IsNearLimit => !IsOutside && (Y > UpperWarning || Y < LowerWarning);

    /// <summary>1 above the centre, −1 below, 0 on it or missing.</summary>
    public int Side => Y > Centre ? 1 : Y < Centre ? -1 : 0;

    public static ControlLine Without(double y, double centre) => new(y, centre, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <param name="width">From the centre to a limit: three standard deviations.</param>
    /// <param name="floor">No limit goes below it.</param>
    /// <param name="ceiling">No limit goes above it.</param>
    /// <returns>Without limits when the width is missing or endless, as it is for a point without a denominator.</returns>
    public static ControlLine Around(double y, double centre, double width, double floor = double.NegativeInfinity, double ceiling = double.PositiveInfinity)
    {
        if (!double.IsFinite(width)) return Without(y, centre);
        var warning = 2 * (width / 3);
        return new(y, centre, Math.Max(floor, centre - width), Math.Min(ceiling, centre + width), Math.Max(floor, centre - warning), Math.Min(ceiling, centre + warning));
    }

    public ControlLine Times(double factor) => new(Y * factor, Centre * factor, Lower * factor, Upper * factor, LowerWarning * factor, UpperWarning * factor);
}
