using Samsyn.Events.Store;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Overview;

/// <summary>Everything the overview shows, before any word is chosen.</summary>
public sealed record OverviewAnswer
{
    public required OverviewQuestion Question { get; init; }

    /// <summary>Steps that were delivered at all, in the order of the chain; empty: there is nothing to show.</summary>
    public required IReadOnlyList<MedicineEventKind> Kinds { get; init; }
    public required MedicineEventKind Kind { get; init; }

    /// <summary>Quantities that the events carry, in the order the page prefers them.</summary>
    public required IReadOnlyList<Quantity> Quantities { get; init; }
    public required Quantity Quantity { get; init; }

    /// <summary>Currencies of the costs, the one counted first.</summary>
    public required IReadOnlyList<string> Currencies { get; init; }

    /// <summary>Money in minor units.</summary>
    public required decimal? Total { get; init; }
    public required decimal? Before { get; init; }
    public required decimal? Change { get; init; }
    public required int? GrowthYears { get; init; }

    /// <summary>The group that explains most of the change.</summary>
    public required (Mover Group, decimal Share)? Driver { get; init; }

    /// <summary>Months of the period that nobody delivered.</summary>
    public required IReadOnlyList<Month> Missing { get; init; }
    public required IReadOnlyList<decimal?> ByMonth { get; init; }
    public required IReadOnlyList<decimal?> ByMonthBefore { get; init; }
    public required IReadOnlyList<OverviewLine> Lines { get; init; }
    public required Movers Movers { get; init; }
}
