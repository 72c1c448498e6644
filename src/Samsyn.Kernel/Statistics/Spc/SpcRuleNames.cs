namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>
/// The rules as they stand in files: <c>above-limit, below-limit, trend-up, trend-down, near-upper-limit, near-lower-limit,
/// shift-above, shift-below, long-run, few-crossings</c>.
/// </summary>
public static class SpcRuleNames
{
    static readonly (SpcRules Rule, string Name)[] Names =
    [
        (SpcRules.AboveLimit, "above-limit"), (SpcRules.BelowLimit, "below-limit"), (SpcRules.TrendUp, "trend-up"), (SpcRules.TrendDown, "trend-down"),
        (SpcRules.NearUpperLimit, "near-upper-limit"), (SpcRules.NearLowerLimit, "near-lower-limit"),
        (SpcRules.ShiftAbove, "shift-above"), (SpcRules.ShiftBelow, "shift-below"),
        (SpcRules.LongRun, "long-run"), (SpcRules.FewCrossings, "few-crossings"),
    ];

    /// <summary>The names with a space between them; empty for none.</summary>
    public static string Of(SpcRules rules) => rules == SpcRules.None ? "" : string.Join(' ', Each(rules));

    public static IEnumerable<string> Each(SpcRules rules) => Names.Where(n => rules.HasFlag(n.Rule)).Select(n => n.Name);
}
