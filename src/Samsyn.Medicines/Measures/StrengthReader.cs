using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures;

/// <summary>Reads how strong a medicine must be: <c>{ from: 10 mg, to: 40 mg }</c>, <c>{ from: 5 mg/ml }</c>. Both ends are written as strengths are, and may be in units that convert.</summary>
static class StrengthReader
{
    /// <returns>Null when it could not be understood; the problems say what.</returns>
    public static AmountRange? Read(ContentNode node, DoseUnits units)
    {
        var before = node.Problems.Count;
        node.Allow("from", "to");
        var (from, to) = (End(node["from"], units), End(node["to"], units));
        if (node["from"] is null && node["to"] is null) node.Problem("missing", "from");
        if (node.Problems.Count > before || (from ?? to) is not { } first) return null;

        var (unit, per) = (first.Parts[0].Unit, first.Per?.Unit);
        var amounts = new UnitAmounts(units);
        var (least, most) = (amounts.Strong(from, unit, per), amounts.Strong(to, unit, per));
        if (to is not null && most is null || from is not null && to is not null && (from.Per is null) != (to.Per is null)) node["to"]!.Problem("strengths-differ", node["to"]!.Value, node["from"]!.Value);
        else if (least > most) node["to"]!.Problem("strength-turned", node["to"]!.Value, node["from"]!.Value);
        return node.Problems.Count > before ? null : new(least, most, unit.Name, per?.Name);
    }

    static Strength? End(ContentNode? node, DoseUnits units)
    {
        if (node is null) return null;
        if (Strength.Read(node.Value, units) is { Parts.Count: 1 } strength) return strength;
        node.Problem("not-a-strength", node.Value);
        return null;
    }
}
