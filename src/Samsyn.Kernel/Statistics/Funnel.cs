using MathNet.Numerics;

namespace Samsyn.Kernel.Statistics;

/// <summary>Limits around the overall ratio that widen as denominators shrink, so that a small department is not called the worst by chance.</summary>
/// <remarks>
/// Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005). Limits are the exact quantiles of the binomial or
/// Poisson count that the overall ratio would give (R: <c>qbinom(c(0.025, 0.975), n, p) / n</c>, <c>qpois(…, n·r) / n</c>); so who lies outside 95 % had a
/// count with a probability below 2.5 % on its side, outside 99.8 % below 0.1 %. For a proportion a denominator that is no whole number (DDD) is rounded
/// down, which widens.
/// <para>Departments often differ more than chance allows, for reasons that are nobody's fault. The adjustment then widens the limits by √φ around the
/// overall ratio, φ being the mean square of the standardised scores, the lowest and highest tenth of them drawn in (winsorised); never below 1.</para>
/// </remarks>
public sealed class Funnel
{
    const double Tail = 10;

    readonly FunnelKind _kind;

    Funnel(FunnelKind kind, double center, double spread) => (_kind, Center, Spread) = (kind, center, spread);

    /// <summary>The overall ratio: all numerators over all denominators of those that have both.</summary>
    public double Center { get; }

    /// <summary>√φ, 1 or more; 1 when no adjustment was asked for or needed.</summary>
    public double Spread { get; }

    /// <param name="units">The departments that are compared.</param>
    /// <param name="overdispersed">Whether limits are widened when the departments differ more than chance allows.</param>
    /// <returns>Null when no department has a ratio.</returns>
    /// <exception cref="ArgumentException">A negative number, or a part that is larger than its whole.</exception>
    public static Funnel? Around(IReadOnlyCollection<FunnelUnit> units, FunnelKind kind, bool overdispersed = false)
    {
        foreach (var unit in units) Check(unit, kind);
        var compared = units.Where(u => u.Ratio is not null).ToList();
        if (compared.Count == 0) return null;
        var funnel = new Funnel(kind, compared.Sum(u => u.Numerator!.Value) / compared.Sum(u => u.Denominator!.Value), 1);
        if (!overdispersed) return funnel;
        double?[] scores = [.. compared.Select(funnel.Score)];
        var (lowest, highest) = (Percentiles.Of(scores, Tail), Percentiles.Of(scores, 100 - Tail));
        return new(kind, funnel.Center, Math.Sqrt(Math.Max(1, scores.OfType<double>().Average(z => Square(Math.Clamp(z, lowest!.Value, highest!.Value))))));
    }

    /// <param name="denominator">Above zero; for a proportion at least 1.</param>
    /// <param name="coverage">How much of what chance gives is inside: 0.95 or 0.998.</param>
    /// <returns>Null when the denominator is too small for any limit.</returns>
    public FunnelLimits? Limits(double denominator, double coverage)
    {
        var size = _kind == FunnelKind.Proportion ? Math.Floor(denominator) : denominator;
        if (size <= 0) return null;
        var tail = (1 - coverage) / 2;
        return new(Widened(Quantile(tail, size) / size), Widened(Quantile(1 - tail, size) / size));
    }

    /// <summary>Where one department lies.</summary>
    public FunnelPoint Place(FunnelUnit unit)
    {
        if (unit.Ratio is not { } ratio || Limits(unit.Denominator!.Value, 0.95) is not { } warning || Limits(unit.Denominator.Value, 0.998) is not { } alarm)
            return new(unit, null, null, null, FunnelPlace.Unknown);
        var place = ratio < alarm.Lower ? FunnelPlace.FarBelow : ratio < warning.Lower ? FunnelPlace.Below
            : ratio > alarm.Upper ? FunnelPlace.FarAbove : ratio > warning.Upper ? FunnelPlace.Above : FunnelPlace.Inside;
        return new(unit, warning, alarm, Score(unit), place);
    }

    double Score(FunnelUnit unit)
    {
        var deviation = Math.Sqrt(Center * (_kind == FunnelKind.Proportion ? 1 - Center : 1) / unit.Denominator!.Value) * Spread;
        return deviation > 0 ? (unit.Ratio!.Value - Center) / deviation : 0;
    }

    // Without an adjustment not a last digit may move: a count on the limit is inside
    double Widened(double limit) =>
        Spread <= 1 ? limit : Math.Clamp(Center + Spread * (limit - Center), 0, _kind == FunnelKind.Proportion ? 1 : double.MaxValue);

    /// <summary>The smallest count whose cumulative probability reaches <paramref name="probability"/>.</summary>
    double Quantile(double probability, double size)
    {
        if (Center <= 0) return 0;
        var (low, high) = (-1d, Math.Ceiling(_kind == FunnelKind.Proportion ? size : size * Center + 1));
        while (Cumulative(high, size) < probability) high *= 2;
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            if (Cumulative(middle, size) < probability) low = middle; else high = middle;
        }
        return high;
    }

    double Cumulative(double count, double size) =>
        _kind == FunnelKind.Rate ? SpecialFunctions.GammaUpperRegularized(count + 1, size * Center)
        : count >= size ? 1 : SpecialFunctions.BetaRegularized(size - count, count + 1, 1 - Center);

    static void Check(FunnelUnit unit, FunnelKind kind)
    {
        if (unit.Numerator < 0 || unit.Denominator < 0 || (kind == FunnelKind.Proportion && unit.Numerator > unit.Denominator))
            throw new ArgumentException($"{unit.Numerator} of {unit.Denominator} is no {(kind == FunnelKind.Proportion ? "part of a whole" : "rate")}.");
    }

    static double Square(double value) => value * value;
}
