using Samsyn.Kernel.Problems;
using Samsyn.Together.Equity;

namespace Samsyn.Together.Evaluations;

/// <summary>When something is due by an organisation's plan. Pure.</summary>
static class PlanRules
{
    /// <summary>Asking everybody more often tires them.</summary>
    public const int LeastDaysBetween = 180;

    /// <summary>A phase closed longer ago is no longer remembered well enough.</summary>
    public const int MostDaysAfterPhase = 30;

    public static Refusal? Refused(int? month, int? days) =>
        month is null or < 1 or > 12 ? Refusal.Of("equity.plan-month")
        : days is null or < EvaluationPlan.FewestDays or > EvaluationPlan.MostDays ? Refusal.Of("equity.plan-days", $"{EvaluationPlan.FewestDays}", $"{EvaluationPlan.MostDays}")
        : null;

    /// <param name="last">When everybody was asked last; null: never.</param>
    public static bool YearDue(EvaluationPlan plan, DateOnly? last, DateOnly today) => today.Month == plan.Month && (last is not { } on || today >= on.AddDays(LeastDaysBetween));

    /// <summary>Which of the two reminders is to be sent, a third and two thirds through; null: none, or it was.</summary>
    public static int? ReminderDue(EquityRound round, DateOnly today)
    {
        var length = round.ClosesOn.DayNumber - round.OpenedOn.DayNumber;
        var due = 3 * (today.DayNumber - round.OpenedOn.DayNumber) / Math.Max(1, length);
        return due is 1 or 2 && due > round.Reminders ? due : null;
    }

    /// <summary>The first day of the month in which everybody is asked next.</summary>
    public static DateOnly Next(EvaluationPlan plan, DateOnly? last, DateOnly today)
    {
        var earliest = last is { } on && on.AddDays(LeastDaysBetween) > today ? on.AddDays(LeastDaysBetween) : today;
        var first = new DateOnly(earliest.Year, plan.Month, 1);
        return first.AddMonths(1) > earliest ? first : first.AddYears(1);
    }
}
