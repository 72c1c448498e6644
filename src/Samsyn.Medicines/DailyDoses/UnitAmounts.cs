namespace Samsyn.Medicines.DailyDoses;

/// <summary>How much of a substance, or of whatever is counted, one unit of a medicine holds. Pure.</summary>
sealed class UnitAmounts(DoseUnits units)
{
    /// <param name="unit">As delivered: mg, tablet, vial.</param>
    /// <param name="strength">As delivered: 500 mg, 10 mg/ml; of several substances the first counts.</param>
    /// <param name="to">The unit asked for.</param>
    /// <returns>Null where neither says it: 30 IU in mg, a vial without strength, a bottle of 10 mg/ml.</returns>
    public decimal? InOne(DoseUnit? unit, Strength? strength, DoseUnit to)
    {
        if (unit is null) return null;
        // Grams of a cream of 10 mg/g are not grams of its substance
        var isWeightOfProduct = unit.Basis == "gram" && strength is { Per.Unit.Basis: "gram" };
        if (!isWeightOfProduct && units.Convert(1, unit, to) is { } direct) return direct;
        if (strength is null || units.Convert(strength.Parts[0].Value, strength.Parts[0].Unit, to) is not { } amount) return null;
        if (strength.Per is not { } per) return unit.Basis is "ml" or "gram" ? null : amount;
        if (units.Convert(1, unit, per.Unit) is { } share) return amount * share / per.Value;
        return per.IsWritten && unit.HoldsOneDose ? amount : null;
    }

    /// <summary>How strong one piece is (500 mg; of 40 mg/0.8 ml all that is in it), or how much there is in one of another unit (5 mg/ml).</summary>
    /// <returns>Null where the strength says something else: 10 mg/ml does not say how much is in the bottle.</returns>
    public decimal? Strong(Strength? strength, DoseUnit to, DoseUnit? per)
    {
        if (strength is null || units.Convert(strength.Parts[0].Value, strength.Parts[0].Unit, to) is not { } amount) return null;
        if (per is null) return strength.Per is { IsWritten: false, Unit.Basis: "ml" or "gram" or "hour" } ? null : amount;
        return strength.Per is { } within && units.Convert(within.Value, within.Unit, per) is { } share ? amount / share : null;
    }
}
