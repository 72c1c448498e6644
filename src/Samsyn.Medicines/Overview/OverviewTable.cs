using Samsyn.Events.Store;
using Samsyn.Kernel.Amounts;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Overview;

/// <summary>The table of ATC groups one level below the node that is looked into.</summary>
static class OverviewTable
{
    /// <param name="uses">One for each of <see cref="OverviewQuestion.Quantities"/>, in that order.</param>
    /// <param name="chosen">The one of them that shares, changes and the order are told in.</param>
    /// <returns>Largest first; groups of which nothing was used in the period and nothing in the one compared with are left out.</returns>
    public static IReadOnlyList<OverviewLine> Lines(OverviewQuestion question, IReadOnlyList<MonthlyUse> uses, MonthlyUse chosen)
    {
        var period = question.Period;
        var total = chosen.In(question.Prefix, period);
        var length = AtcCode.LengthOfLevel(question.Level);
        return [.. chosen.Groups.Select(g => g.Length > length ? g[..length] : g).Distinct(StringComparer.Ordinal)
            .Where(atc => uses.Any(u => u.In(atc, period) is not (0 or null) || u.In(atc, Growth.Before(period)) is not (0 or null)))
            .Select(atc => new OverviewLine(
                atc,
                uses[0].In(atc, period), uses[1].In(atc, period), uses[2].In(atc, period),
                total is > 0 ? chosen.In(atc, period) / total : null,
                Growth.Change(chosen, atc, period),
                Growth.PerYear(chosen, atc, period.To)))
            .OrderByDescending(l => chosen.In(l.Atc, period) ?? -1).ThenBy(l => l.Atc, StringComparer.Ordinal)];
    }
}
