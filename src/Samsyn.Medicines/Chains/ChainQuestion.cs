using Samsyn.Events.Store;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Chains;

/// <summary>Whose chain, of what, in which quantity.</summary>
/// <param name="Node">The ATC group; null: all medicine.</param>
/// <param name="Quantity">DDD, packages or cost; null: the first of these that the data carries.</param>
public sealed record ChainQuestion(Organisation Top, Period Period, AtcCode? Node = null, Quantity? Quantity = null)
{
    /// <summary>In the order the page prefers them: DDD first, since a dose keeps its size from purchase to patient and a price does not.</summary>
    public static IReadOnlyList<Quantity> Quantities { get; } =
        [Events.Store.Quantity.Ddd, Events.Store.Quantity.Packages, Events.Store.Quantity.Cost];

    /// <summary>Reads <c>atc</c> and <c>quantity</c>; what cannot be read falls back to the default, since links are shared and cut.</summary>
    public static ChainQuestion Read(IReadOnlyDictionary<string, string> query, Organisation top, Period period)
    {
        var quantity = EventWords.Quantity(query.GetValueOrDefault("quantity"));
        return new(top, period,
            AskedAtc.Read(query.GetValueOrDefault("atc")),
            quantity is { } q && Quantities.Contains(q) ? q : null);
    }
}
