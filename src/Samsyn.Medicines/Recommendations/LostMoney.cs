namespace Samsyn.Medicines.Recommendations;

/// <summary>What it costs that a recommendation is not followed as far as its target says.</summary>
/// <remarks>
/// The amount that does not follow beyond what the target leaves room for (1 − target of all) × what an amount that does not follow costs more than one that
/// does. Never negative: where what is recommended costs more, nothing is lost in money by not following.
/// </remarks>
static class LostMoney
{
    /// <param name="followed">Used on the first line.</param>
    /// <param name="other">Used on the other lines.</param>
    /// <param name="target">From 0 to 1; null: none was set, so nothing can be told.</param>
    /// <param name="days">How long the amounts are of.</param>
    /// <returns>Minor units a week; null: missing.</returns>
    public static decimal? PerWeek(UsedAmount followed, UsedAmount other, decimal? target, int days)
    {
        if (target is not { } share || followed.Amount is not { } does || other.Amount is not { } doesNot) return null;
        var beyond = Math.Max(0, doesNot - (1 - share) * (does + doesNot));
        if (beyond == 0) return 0;
        return other.Price - followed.Price is { } dearer ? beyond * Math.Max(0, dearer) * 7 / days : null;
    }
}
