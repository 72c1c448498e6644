namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>The kind of a control chart: what one point is, and from what the limits are computed.</summary>
/// <remarks>Formulas: D. C. Montgomery, <i>Introduction to Statistical Quality Control</i>, 6th ed.; for the primes Laney (2002) and Taylor (2017).</remarks>
public enum SpcKind
{
    /// <summary>Values around their median, without limits.</summary>
    Run,

    /// <summary>Single values; limits from the mean moving range.</summary>
    I,

    /// <summary>The moving ranges of single values: each value's distance from the one before it.</summary>
    MovingRange,

    /// <summary>Means of subgroups; limits from the standard deviations within them.</summary>
    XBar,

    /// <summary>Standard deviations of subgroups.</summary>
    S,

    /// <summary>Proportions: a count of a count, binomial limits that follow the denominator.</summary>
    P,

    /// <summary>Proportions with more (or less) variation between the points than binomial (Laney).</summary>
    PPrime,

    /// <summary>Rates: a count per exposure, Poisson limits that follow the denominator.</summary>
    U,

    /// <summary>Rates with more (or less) variation between the points than Poisson (Laney).</summary>
    UPrime,

    /// <summary>Counts over equal exposures, Poisson limits.</summary>
    C,

    /// <summary>Number of cases (or days) between rare events, geometric limits around the median.</summary>
    G,

    /// <summary>Time between rare events, an I chart of the values to the power 1/3.6.</summary>
    T,

    /// <summary>Single values with a denominator each: an I chart whose limits follow the denominator (Taylor).</summary>
    IPrime,
}
