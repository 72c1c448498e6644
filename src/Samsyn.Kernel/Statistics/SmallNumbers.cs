namespace Samsyn.Kernel.Statistics;

/// <summary>Whether small counts of persons may be shown to those who may not see the persons, and what is shown instead.</summary>
/// <remarks>Counts from 1 to <see cref="Threshold"/> − 1 are hidden; a zero is a fact and stays.</remarks>
public static class SmallNumbers
{
    public const int Threshold = 5;

    /// <returns>The count, or null: hidden.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static long? Show(long persons)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(persons);
        return IsSmall(persons) ? null : persons;
    }

    /// <summary>The counts of one group (a department by sex, by age), hidden so that the total does not tell what is hidden.</summary>
    /// <remarks>
    /// A single hidden count is the total less the others, so the next smallest is hidden with it; likewise when several hidden counts can only be all 1 or
    /// all <see cref="Threshold"/> − 1. A zero is never hidden for this. When there is no other count to hide, the total is hidden.
    /// Tables of several dimensions need more: each row and column alone is not enough.
    /// </remarks>
    /// <param name="persons">One count for each part; no person is in two parts.</param>
    /// <param name="withTotal">Whether the total is shown beside the parts, or can be known in another way.</param>
    public static ShownCounts Show(IReadOnlyList<long> persons, bool withTotal)
    {
        var total = persons.Sum();
        bool[] hidden = [.. persons.Select(p => Show(p) is null)];
        var shownTotal = withTotal ? Show(total) : null;
        while (shownTotal is not null && IsGivenAway(persons, hidden))
        {
            if (NextSmallest(persons, hidden) is { } next) hidden[next] = true;
            else shownTotal = null;
        }
        return new([.. persons.Select((p, i) => hidden[i] ? (long?)null : p)], shownTotal);
    }

    /// <summary>The ratio of two counts as they are shown: hidden when either is.</summary>
    public static double? Ratio(long? numerator, long? denominator) => denominator is > 0 ? (double?)numerator / denominator : null;

    /// <summary>A part of a whole: hidden when the part, the whole or the rest of it is small, for each tells the others.</summary>
    public static double? Share(long part, long whole) => Show(whole - part) is null ? null : Ratio(Show(part), Show(whole));

    static bool IsSmall(long persons) => persons is > 0 and < Threshold;

    static bool IsGivenAway(IReadOnlyList<long> persons, bool[] hidden)
    {
        long[] values = [.. persons.Where((_, i) => hidden[i])];
        return values.Length == 1 || (values.Length > 1 && (values.All(v => v == 1) || values.All(v => v == Threshold - 1)));
    }

    static int? NextSmallest(IReadOnlyList<long> persons, bool[] hidden)
    {
        int? smallest = null;
        for (var i = 0; i < persons.Count; i++)
            if (!hidden[i] && persons[i] > 0 && (smallest is not { } s || persons[i] < persons[s]))
                smallest = i;
        return smallest;
    }
}
