using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Chains;

/// <summary>Reads the amounts of steps out of the event store's answers, telling zero from missing.</summary>
/// <param name="deliveries">By unit and kind, whatever the medicine.</param>
/// <param name="amounts">By unit, kind and currency, of the medicine looked at.</param>
sealed class ChainSteps(EventTable deliveries, EventTable amounts, int quantity, string? currency)
{
    readonly HashSet<(string Unit, string Kind)> _delivered = [.. deliveries.Rows.Where(r => r.Events > 0).Select(r => (r.Keys[0], r.Keys[1]))];

    public bool Any(Organisation unit) => _delivered.Any(d => d.Unit == unit.Code);
    public bool Any(Organisation unit, MedicineEventKind kind) => _delivered.Contains((unit.Code, kind.Word()));

    /// <summary>Null when the step was not delivered, or its events of this medicine do not carry the quantity; zero when it was delivered for other medicines only.</summary>
    /// <param name="unit">Code; null: all units together.</param>
    public decimal? Amount(MedicineEventKind kind, string? unit = null)
    {
        if (!_delivered.Any(d => d.Kind == kind.Word() && (unit is null || d.Unit == unit))) return null;
        var rows = amounts.Rows.Where(r => r.Keys[1] == kind.Word() && (unit is null || r.Keys[0] == unit)).ToList();
        return rows.Count == 0 ? 0 : new EventTable([.. rows.Where(r => currency is null || r.Keys[2] == currency)]).Total(quantity);
    }
}
