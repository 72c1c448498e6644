using MathNet.Numerics.Distributions;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Runs and crossings of a part, and what chance allows: the run rules of J. Anhøj and A. V. Olesen (2014).</summary>
/// <param name="Useful">How many points are on one side of the centre; points on it say nothing and are not counted.</param>
/// <param name="LongestRun">The most points in a row on the same side.</param>
/// <param name="Crossings">How often the line crosses the centre.</param>
public readonly record struct AnhoejRuns(int Useful, int LongestRun, int Crossings)
{
    /// <summary>The longest run that chance explains: log₂ of the useful points, rounded, and three (Schilling 2012). 0 without useful points.</summary>
    public int LongestRunLimit => Useful == 0 ? 0 : (int)Math.Round(Math.Log2(Useful)) + 3;

    /// <summary>The fewest crossings that chance explains: the 5 % point of a binomial with Useful − 1 chances of one half (Chen 2010).</summary>
    public int CrossingsLimit => FivePercentPoint(Math.Max(0, Useful - 1));

    public bool IsLongRun => LongestRun > LongestRunLimit;
    public bool IsFewCrossings => Crossings < CrossingsLimit;

    /// <param name="sides">For each point that counts: 1 above the centre, −1 below, 0 on it or missing.</param>
    public static AnhoejRuns Of(ReadOnlySpan<int> sides)
    {
        var (useful, longest, crossings, run, before) = (0, 0, 0, 0, 0);
        foreach (var side in sides)
        {
            if (side == 0) continue;
            useful++;
            run = side == before ? run + 1 : 1;
            if (before != 0 && side != before) crossings++;
            longest = Math.Max(longest, run);
            before = side;
        }
        return new(useful, longest, crossings);
    }

    /// <summary>The smallest k whose cumulated probability reaches 0.05, sought from where the normal distribution puts it.</summary>
    static int FivePercentPoint(int trials)
    {
        var k = Math.Max(0, (int)(trials / 2.0 - 1.645 * Math.Sqrt(trials) / 2));
        while (Binomial.CDF(0.5, trials, k) < 0.05) k++;
        while (k > 0 && Binomial.CDF(0.5, trials, k - 1) >= 0.05) k--;
        return k;
    }
}
