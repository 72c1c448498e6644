using Samsyn.Kernel.Statistics;

namespace Samsyn.Together.Equity;

/// <summary>The answers of one side of one round, counted: how many gave which value to which question, and what was written. Pure.</summary>
/// <remarks>Which values were given together is not kept: nobody's answers can be put together again, not even from the counts of an open round.</remarks>
sealed record Ballot(IReadOnlyDictionary<string, int[]> Counts, IReadOnlyList<string> Comments)
{
    public static Ballot Empty { get; } = new(new Dictionary<string, int[]>(), []);

    /// <param name="answers">For each question a value from 1 to 5, or <see cref="RoundQuestion.CannotSay"/>.</param>
    /// <param name="comment">Null: none.</param>
    public Ballot With(IReadOnlyDictionary<string, int> answers, string? comment)
    {
        var counts = Counts.ToDictionary(c => c.Key, c => c.Value.ToArray(), StringComparer.Ordinal);
        foreach (var (question, value) in answers)
        {
            if (!counts.TryGetValue(question, out var values)) counts[question] = values = new int[RoundQuestion.Most + 1];
            values[value]++;
        }
        // In the order of their letters, which says nothing of who wrote when
        return new(counts, comment is null ? Comments : [.. Comments.Append(comment).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The mean of each question that at least five have given a value, to one decimal. The others have none, and are not to be had in any other way.</summary>
    public IReadOnlyDictionary<string, decimal> Means()
    {
        var means = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (question, values) in Counts)
        {
            var valued = values.Skip(RoundQuestion.Least).Sum();
            if (valued < SmallNumbers.Threshold) continue;
            var sum = values.Select((count, value) => count * value).Sum();
            means[question] = decimal.Round((decimal)sum / valued, 1, MidpointRounding.AwayFromZero);
        }
        return means;
    }
}
