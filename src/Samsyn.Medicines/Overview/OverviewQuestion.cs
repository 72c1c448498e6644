using Samsyn.Events.Store;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Overview;

/// <summary>What the overview is asked: whose use, of what, in which step and quantity.</summary>
/// <param name="Organisations">Codes of the organisation looked at and all below it.</param>
/// <param name="Node">The ATC group looked into; null: all medicine.</param>
/// <param name="Quantity">Cost, DDD or packages; null: the first of these that the data carries.</param>
/// <param name="Kind">The step that counts as use; null: purchases, else the earliest step after them that was delivered.</param>
public sealed record OverviewQuestion(IReadOnlyCollection<string> Organisations, Period Period, AtcCode? Node = null, Quantity? Quantity = null, MedicineEventKind? Kind = null)
{
    /// <summary>What the page can lead with, in the order it prefers them.</summary>
    public static IReadOnlyList<Quantity> Quantities { get; } =
        [Samsyn.Events.Store.Quantity.Cost, Samsyn.Events.Store.Quantity.Ddd, Samsyn.Events.Store.Quantity.Packages];

    /// <summary>Reads <c>atc</c>, <c>quantity</c> and <c>kind</c>; what cannot be read falls back to the default, since links are shared and cut.</summary>
    public static OverviewQuestion Read(Scope scope)
    {
        var query = scope.Query;
        var quantity = EventWords.Quantity(query.GetValueOrDefault("quantity"));
        return new(scope.Organisation is { } top ? [.. scope.Tree.WithAllBelow(top).Select(o => o.Code)] : [], scope.Period,
            AskedAtc.Read(query.GetValueOrDefault("atc")),
            quantity is { } q && Quantities.Contains(q) ? q : null,
            EventWords.Kind(query.GetValueOrDefault("kind")));
    }

    public string Prefix => Node?.Code ?? "";

    /// <summary>The ATC level of the table's rows: one below the node; a substance is its own and only row.</summary>
    public int Level => Math.Min((Node?.Level ?? 0) + 1, 5);
}
