using Samsyn.Kernel.Charts;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Explore;

/// <summary>What is drawn of an answer: the largest few, the rest is in the table.</summary>
/// <param name="Left">How many lines or bars are not drawn.</param>
sealed record ExploreModel(IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series, int Drawn, int Left)
{
    public const int MostLines = 6;
    public const int MostBars = 20;

    public static ExploreModel Nothing { get; } = new([], [], 0, 0);

    /// <param name="word">How a key of a dimension is written.</param>
    /// <param name="quantity">What a single line is called.</param>
    public static ExploreModel Of(ExploreQuestion question, ExploreAnswer answer, Func<ExploreDimension, string, string> word, string quantity)
    {
        if (question.By.Count == 0) return Nothing;
        var time = question.By.ToList().FindIndex(d => d.IsTime);
        return time < 0 ? Bars(question, answer, word) : Lines(question, answer, time, word, quantity);
    }

    static ExploreModel Bars(ExploreQuestion question, ExploreAnswer answer, Func<ExploreDimension, string, string> word)
    {
        var drawn = answer.Rows.OrderByDescending(r => r.Value ?? decimal.MinValue).Take(MostBars).ToList();
        return new(
            [.. drawn.Select(r => string.Join(" · ", r.Keys.Select((k, i) => word(question.By[i], k))))],
            [new("", [.. drawn.Select(r => r.Value)])], drawn.Count, answer.Rows.Count - drawn.Count);
    }

    static ExploreModel Lines(ExploreQuestion question, ExploreAnswer answer, int time, Func<ExploreDimension, string, string> word, string quantity)
    {
        var steps = Steps(question.By[time], answer, time);
        var other = question.By.Count == 1 ? -1 : 1 - time;
        var groups = answer.Rows.GroupBy(r => other < 0 || other >= r.Keys.Count ? "" : r.Keys[other], StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(r => r.Value ?? 0)).ToList();
        return new(
            [.. steps.Select(s => word(question.By[time], s))],
            [.. groups.Take(MostLines).Select(g => new ChartSeries(
                other < 0 ? quantity : word(question.By[other], g.Key),
                [.. steps.Select(s => g.Where(r => r.Keys[time] == s).Select(r => r.Value).FirstOrDefault())]))],
            Math.Min(MostLines, groups.Count), Math.Max(0, groups.Count - MostLines));
    }

    /// <summary>Months without any event stand on the axis too, as a gap in the line.</summary>
    static List<string> Steps(ExploreDimension time, ExploreAnswer answer, int at)
    {
        var found = answer.Rows.Select(r => r.Keys[at]).Distinct().Order(StringComparer.Ordinal).ToList();
        if (time.Name != "month" || !Month.TryParse(found[0], out var first) || !Month.TryParse(found[^1], out var last)) return found;
        return [.. new Period(first, last).Months().Select(m => m.ToString())];
    }
}
