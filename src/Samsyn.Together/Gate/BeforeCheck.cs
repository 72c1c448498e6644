namespace Samsyn.Together.Gate;

/// <summary><c>before: received &lt;= signed</c>, <c>before: outcome-by &lt;= end + 6 months</c>: one day is before another.</summary>
/// <param name="OrSame">Whether the same day will do.</param>
public sealed record BeforeCheck(string Day, bool OrSame, string Than, int Months) : GateCheck
{
    public override IReadOnlyList<GateLack> Lacks(GateFacts facts)
    {
        // A code without a known end does not end before anything
        if (!facts.Days.TryGetValue(Than, out var than) && Than != "codes-end") return [new("day-missing", Than)];
        if (!facts.Days.TryGetValue(Day, out var day)) return [new("day-missing", Day)];
        var last = facts.Days.ContainsKey(Than) ? than.AddMonths(Months) : DateOnly.MaxValue;
        return day < last || (OrSame && day == last) ? [] : [new(OrSame ? "too-late" : "not-before", Day, Than) { Months = Months }];
    }

    public override IEnumerable<string> Fields => [Day, Than];
}
