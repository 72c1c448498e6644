using Samsyn.Events.Store;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures.Coverage;

/// <summary>Asks the event store, with the same joined tables that a measure is computed with, of how many events an amount is known.</summary>
sealed class CoverageRun(IEventStore store, DoseUnits units)
{
    const string Delivered = "delivered", Index = "index", NotDelivered = "not-delivered";

    readonly UnitAmounts _amounts = new(units);

    /// <summary>Where a figure's DDDs come from; null: it counts none.</summary>
    public async Task<FigureCoverage?> Ddds(MeasureFigure figure, EventSet set, CancellationToken cancel)
    {
        if (figure.Events is null || figure.Quantity != MeasureQuantity.Ddd) return null;
        var asked = new Summed(Quantity.Events, figure.Events) { Ddds = figure.Ddds ?? DddRule.Usual };
        var table = await store.Ask(new(set, [asked], [Grouping.DddSource, Grouping.Atc]), cancel);
        var rows = table.Rows.Select(r => (Why: figure.Ddds is null && r.Keys[0] != Delivered ? NotDelivered : r.Keys[0], Atc: r.Keys[1], Events: (long)(r.Values[0] ?? 0))).Where(r => r.Events != 0).ToList();
        return Of(rows, rows.Where(r => r.Why == Delivered).Sum(r => r.Events), rows.Where(r => r.Why == Index).Sum(r => r.Events), r => r is not (Delivered or Index));
    }

    /// <summary>How many events that fit otherwise cannot be judged by their strength or dose, and are left out; null: the figure asks for neither.</summary>
    public async Task<FigureCoverage?> Ranges(MeasureFigure figure, EventSet set, CancellationToken cancel)
    {
        var ranged = (figure.Events?.Include ?? []).Where(c => c.StrengthWithin is not null || c.DoseUnit is not null).ToList();
        if (ranged.Count == 0) return null;
        var rows = new List<(string Why, string Atc, long Events)>();
        foreach (var alike in ranged.GroupBy(c => (c.StrengthWithin?.Unit, c.StrengthWithin?.Per, c.DoseUnit)))
        {
            var filter = new EventFilter([.. alike.Select(c => c with { StrengthWithin = null, DoseFrom = null, DoseTo = null, DoseUnit = null })], figure.Events!.Exclude);
            var all = await Forms(filter, set, cancel);
            var withQuantity = alike.Key.DoseUnit is null ? all : await Forms(filter, set with { Carrying = [Quantity.Units] }, cancel);
            foreach (var (form, events) in all)
            {
                var told = withQuantity.GetValueOrDefault(form);
                if (events > told) rows.Add(("quantity-missing", form.Atc, events - told));
                if (told > 0) rows.Add((Why(form, alike.Key.Unit, alike.Key.Per, alike.Key.DoseUnit), form.Atc, told));
            }
        }
        return Of(rows, 0, rows.Where(r => r.Why.Length == 0).Sum(r => r.Events), r => r.Length > 0);
    }

    async Task<Dictionary<DeliveredForm, long>> Forms(EventFilter filter, EventSet set, CancellationToken cancel)
    {
        var table = await store.Ask(new(set, [new(Quantity.Events, filter)], [Grouping.Atc, Grouping.Unit, Grouping.Strength]), cancel);
        return table.Rows.Where(r => r.Values[0] is > 0).ToDictionary(r => new DeliveredForm(r.Keys[0], "", r.Keys[1], r.Keys[2]), r => (long)r.Values[0]!.Value);
    }

    /// <summary>A word for why a form says no strength or dose in the units asked for; "": it does.</summary>
    string Why(DeliveredForm form, string? strengthUnit, string? per, string? doseUnit)
    {
        var strength = Strength.Read(form.Strength, units);
        if (strengthUnit is not null && _amounts.Strong(strength, units.Find(strengthUnit)!, units.Find(per)) is null)
            return form.Strength.Length == 0 ? "strength-missing" : strength is null ? "strength-unreadable" : "strength-other";
        if (doseUnit is null || _amounts.InOne(units.Find(form.Unit), strength, units.Find(doseUnit)!) is not null) return "";
        return form.Unit.Length == 0 ? "unit-missing"
            : units.Find(form.Unit) is null ? "unit-unknown"
            : form.Strength.Length == 0 ? "strength-missing"
            : strength is null ? "strength-unreadable"
            : units.Convert(1, strength.Parts[0].Unit, units.Find(doseUnit)!) is null ? "units-do-not-convert" : "volume-missing";
    }

    static FigureCoverage Of(IReadOnlyList<(string Why, string Atc, long Events)> rows, long delivered, long counted, Func<string, bool> isUnknown) => new(
        rows.Sum(r => r.Events), delivered, counted,
        [
            .. rows.Where(r => isUnknown(r.Why)).GroupBy(r => r.Why)
                .Select(g => new UnknownEvents(g.Key, g.Sum(r => r.Events), [.. g.GroupBy(r => r.Atc).OrderByDescending(a => a.Sum(r => r.Events)).ThenBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Key)]))
                .OrderByDescending(u => u.Events).ThenBy(u => u.Why, StringComparer.Ordinal),
        ]);
}
