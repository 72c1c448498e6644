using Samsyn.Events.Store;
using Samsyn.Kernel.Pages;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Overview;

/// <summary>The overview for programs. Costs in whole currency units; null is missing.</summary>
sealed record OverviewNumbers(
    string? Organisation, string From, string To, string Kind, string Quantity, string? Currency,
    decimal? Total, decimal? Before, decimal? Change, int? GrowthYears,
    IReadOnlyList<OverviewMonth> Months, IReadOnlyList<OverviewGroup> Groups)
{
    public static OverviewNumbers Of(OverviewAnswer answer, Scope scope, MedicineWords words)
    {
        decimal? Major(decimal? value) => MedicineWords.Major(answer.Quantity, value);
        var period = answer.Question.Period;
        return new(
            scope.Organisation?.Code, period.From.ToString(), period.To.ToString(), answer.Kind.Word(), EventWords.Of(answer.Quantity),
            answer.Currencies.Count > 0 ? answer.Currencies[0] : null, Major(answer.Total), Major(answer.Before), answer.Change, answer.GrowthYears,
            [.. period.Months().Select((m, i) => new OverviewMonth(m.ToString(), Major(answer.ByMonth[i]), Major(answer.ByMonthBefore[i])))],
            [.. answer.Lines.Select(l => new OverviewGroup(l.Atc.TrimEnd('?'), words.Atc(l.Atc), l.Cost / 100, l.Ddd, l.Packages, l.Share, l.Change, l.PerYear))]);
    }
}

/// <summary>One month, and the same month of the period that is compared with.</summary>
sealed record OverviewMonth(string Month, decimal? Value, decimal? Before);

/// <summary>One ATC group; "" is events without a code that reaches the level.</summary>
sealed record OverviewGroup(string Atc, string Name, decimal? Cost, decimal? Ddd, decimal? Packages, decimal? Share, decimal? Change, decimal? GrowthPerYear);
