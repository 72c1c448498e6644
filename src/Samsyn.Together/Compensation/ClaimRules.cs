using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Compensation;

/// <summary>What a claim is worth and what may be done with it. Pure.</summary>
static class ClaimRules
{
    /// <summary>Hours of one day.</summary>
    public const decimal MostHours = 16;
    public const decimal MostKilometres = 3000;

    /// <summary>By receipt, in minor units: what is more was mistyped.</summary>
    public const long MostCosts = 5_000_000;

    /// <summary>Claims are made within a year, while anybody remembers.</summary>
    public const int MostDaysLate = 366;

    public static Refusal? Refused(DateOnly day, decimal hours, decimal kilometres, decimal careHours, long costs, string what, DateOnly today) =>
        day > today || day < today.AddDays(-MostDaysLate) ? Refusal.Of("claim.day")
        : hours is < 0 or > MostHours || careHours is < 0 or > MostHours || kilometres is < 0 or > MostKilometres || costs is < 0 or > MostCosts ? Refusal.Of("claim.amount")
        : hours + kilometres + careHours + costs == 0 ? Refusal.Of("claim.empty")
        : costs > 0 && string.IsNullOrWhiteSpace(what) ? Refusal.Of("claim.what")
        : what.Length > Claim.LongestText ? Refusal.Of("initiative.long", $"{Claim.LongestText}")
        : null;

    /// <summary>Whoever declines pay gives the hours; costs are paid all the same, so that nobody is out of pocket.</summary>
    public static long Total(TariffRate rate, decimal hours, decimal kilometres, decimal careHours, long costs, bool isPayDeclined) =>
        (isPayDeclined ? 0 : rate.Minor(CompensationKind.Hours, hours) ?? 0) + (rate.Minor(CompensationKind.Kilometres, kilometres) ?? 0) + (rate.Minor(CompensationKind.CareHours, careHours) ?? 0) + costs;

    /// <param name="isOwn">Whether the claim is of the one who answers, or of somebody that one acts for.</param>
    public static Refusal? RefusedAnswer(Claim claim, bool isOwn, bool approves, string? reason) =>
        claim.State is not ClaimState.Claimed ? Refusal.Of("claim.state")
        : isOwn ? Refusal.Of("claim.own")
        : !approves && string.IsNullOrWhiteSpace(reason) ? Refusal.Of("claim.reason")
        : reason?.Length > Claim.LongestText ? Refusal.Of("initiative.long", $"{Claim.LongestText}")
        : null;

    public static Refusal? RefusedPayment(Claim claim, DateOnly on, DateOnly today) =>
        claim.State is not ClaimState.Approved ? Refusal.Of("claim.state")
        : on > today ? Refusal.Of("initiative.future")
        : on < claim.AnsweredOn ? Refusal.Of("claim.before")
        : null;

    /// <summary>The day in the middle, of those paid; null: none was.</summary>
    public static int? MedianDays(IEnumerable<Claim> claims) =>
        claims.Select(c => c.DaysToPayment).OfType<int>().Order().ToList() is { Count: > 0 } days ? days[(days.Count - 1) / 2] : null;
}
