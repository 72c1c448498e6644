using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Deliveries;

/// <summary>Who has delivered one step for which months, below one organisation.</summary>
sealed record DeliveryMatrix(IReadOnlyList<Month> Months, IReadOnlyList<DeliveryRow> Rows)
{
    /// <summary>Organisations that have ever delivered the step, in the order of the tree.</summary>
    /// <param name="deliveries">All deliveries, of every kind and organisation.</param>
    public static DeliveryMatrix Of(IReadOnlyList<Delivery> deliveries, MedicineEventKind kind, Organisation top, OrganisationTree tree, Period period, Freshness freshness)
    {
        var months = period.Months().ToList();
        var byOrganisation = deliveries.Where(d => d.Kind == kind && d.Events > 0).GroupBy(d => d.Organisation, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToDictionary(d => d.Month, d => d.Events), StringComparer.Ordinal);
        return new(months, [.. tree.WithAllBelow(top).Where(o => byOrganisation.ContainsKey(o.Code))
            .OrderBy(o => string.Join('\u001f', tree.Path(o).Select(p => p.Name)), StringComparer.CurrentCulture)
            .Where(o => !HasEnded(o, period.From) || byOrganisation[o.Code].Keys.Any(period.Contains))
            .Select(o => new DeliveryRow(o, [.. months.Select(m => Cell(o, byOrganisation[o.Code], m, freshness))]))]);
    }

    static DeliveryCell Cell(Organisation organisation, Dictionary<Month, long> delivered, Month month, Freshness freshness)
    {
        if (delivered.TryGetValue(month, out var events)) return new(DeliveryState.Delivered, events, freshness.IsProvisional(month));
        if (month < delivered.Keys.Min()) return new(DeliveryState.NotBegun, 0, false);
        if (HasEnded(organisation, month)) return new(DeliveryState.Ended, 0, false);
        var late = freshness.IsProvisional(month) && freshness.Last is { } last && month <= last;
        return new(late ? DeliveryState.Late : DeliveryState.Missing, 0, late);
    }

    /// <summary>Whether nothing can come from it in a month: it closed, or went into another, before the month began.</summary>
    static bool HasEnded(Organisation organisation, Month month) => organisation.ValidTo is { } last && last < month.FirstDay;
}

/// <summary>One organisation's months.</summary>
sealed record DeliveryRow(Organisation Organisation, IReadOnlyList<DeliveryCell> Cells);

/// <summary>One organisation in one month.</summary>
sealed record DeliveryCell(DeliveryState State, long Events, bool IsProvisional);

/// <summary>Delivered; not yet although others have; never came; before the organisation's first delivery; after its end.</summary>
enum DeliveryState { Delivered, Late, Missing, NotBegun, Ended }
