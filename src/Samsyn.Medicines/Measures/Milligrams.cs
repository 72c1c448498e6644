using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures;

/// <summary>How many milligrams of its substance one unit of a medicine holds; remembered, for a question names the same products again and again.</summary>
sealed class Milligrams(DoseUnits units)
{
    readonly Dictionary<(string Unit, string Strength), decimal?> _known = [];

    /// <param name="unit">As delivered: mg, tablet, vial.</param>
    /// <param name="strength">As delivered: 500 mg, 10 mg/ml; of several substances the first counts.</param>
    /// <returns>Null where neither says a mass: 30 IU, a vial without strength.</returns>
    public decimal? In(string unit, string strength)
    {
        if (_known.TryGetValue((unit, strength), out var known)) return known;
        return _known[(unit, strength)] = Count(units.Find(unit), Strength.Read(strength, units));
    }

    decimal? Count(DoseUnit? unit, Strength? strength)
    {
        if (unit is null) return null;
        var mg = units.Find("mg")!;
        if (units.Convert(1, unit, mg) is { } direct) return direct;
        if (strength is null || units.Convert(strength.Parts[0].Value, strength.Parts[0].Unit, mg) is not { } amount) return null;
        if (strength.Per is not { } per) return unit.Basis == "ml" ? null : amount;
        if (units.Convert(1, unit, per.Unit) is { } share) return amount * share / per.Value;
        return per.IsWritten && unit.HoldsOneDose ? amount : null;
    }
}
