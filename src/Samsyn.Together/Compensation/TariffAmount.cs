using Samsyn.Kernel.Content;

namespace Samsyn.Together.Compensation;

/// <summary>What one unit is worth: so many kronor, or a share of a base amount that the state sets each year, rounded as the tariff says.</summary>
/// <param name="Amount">Of one unit, before rounding: kronor, or a share of the base.</param>
/// <param name="IsShare">Whether it is a share.</param>
/// <param name="RoundTo">Rounded to whole multiples of this many kronor, half up; 0.01 is to the öre.</param>
sealed record TariffAmount(decimal Amount, bool IsShare, decimal RoundTo)
{
    /// <summary>Of one unit, in minor units.</summary>
    public long Minor(decimal? baseAmount)
    {
        var kronor = IsShare ? Amount * (baseAmount ?? 0) : Amount;
        return (long)(decimal.Round(kronor / RoundTo, MidpointRounding.AwayFromZero) * RoundTo * 100);
    }

    /// <summary><c>hours: 250</c>, or <c>hours: { share: 0.0045, round-to: 1 }</c>.</summary>
    /// <returns>Null when nothing is said, or something is wrong, which is told.</returns>
    public static TariffAmount? Read(ContentNode rate, string key, bool hasBase)
    {
        if (rate[key] is not { } node) return null;
        if (!node.IsMap) return rate.Number(key) is { } fixedAmount ? Of(node, fixedAmount, isShare: false, 0.01m) : null;
        node.Allow("share", "amount", "round-to");
        if (node.Number("share") is { } share)
        {
            if (!hasBase) rate.Problem("missing", "base");
            return Of(node, share, isShare: true, node.Number("round-to") ?? 0.01m);
        }
        if (node.Number("amount") is { } amount) return Of(node, amount, isShare: false, node.Number("round-to") ?? 0.01m);
        node.Problem("missing", "share");
        return null;
    }

    static TariffAmount? Of(ContentNode node, decimal amount, bool isShare, decimal roundTo)
    {
        if (amount > 0 && roundTo >= 0.01m && roundTo % 0.01m == 0) return new(amount, isShare, roundTo);
        node.Problem("not-positive", node.Value.Length > 0 ? node.Value : $"{amount}");
        return null;
    }
}
