using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures;

/// <summary>How many milligrams of its substance one unit of a medicine holds; remembered, for a question names the same products again and again.</summary>
sealed class Milligrams(DoseUnits units)
{
    readonly UnitAmounts _amounts = new(units);
    readonly Dictionary<(string Unit, string Strength), decimal?> _known = [];

    /// <param name="unit">As delivered: mg, tablet, vial.</param>
    /// <param name="strength">As delivered: 500 mg, 10 mg/ml; of several substances the first counts.</param>
    /// <returns>Null where neither says a mass: 30 IU, a vial without strength.</returns>
    public decimal? In(string unit, string strength)
    {
        if (_known.TryGetValue((unit, strength), out var known)) return known;
        return _known[(unit, strength)] = _amounts.InOne(units.Find(unit), Strength.Read(strength, units), units.Find("mg")!);
    }
}
