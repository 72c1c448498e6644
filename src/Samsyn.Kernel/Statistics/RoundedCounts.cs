namespace Samsyn.Kernel.Statistics;

/// <summary>The rule <c>round-to-five</c>: counts of persons up to 7 become 0, larger ones the nearest multiple of 5.</summary>
/// <remarks>What OpenSAFELY asks of counts that leave its secure environment. Ratios are made anew from the rounded counts. Unlike
/// <see cref="SmallNumbers"/> it hides which zeros are true.</remarks>
public static class RoundedCounts
{
    public const int ToZero = 7, Step = 5;

    /// <exception cref="ArgumentOutOfRangeException">The number is negative or no whole number, so it is no count of persons.</exception>
    public static long Of(decimal persons)
    {
        if (persons < 0 || persons != decimal.Truncate(persons))
            throw new ArgumentOutOfRangeException(nameof(persons), persons, "A count of persons is a whole number, zero or more.");
        return persons <= ToZero ? 0 : (long)decimal.Round(persons / Step) * Step;
    }

    /// <summary>The ratio of the rounded counts; null when the rounded denominator is zero.</summary>
    public static double? Ratio(decimal numerator, decimal denominator) => SmallNumbers.Ratio(Of(numerator), Of(denominator));
}
