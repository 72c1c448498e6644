using Samsyn.Events.Store;
using Samsyn.Kernel.Charts;
using static Samsyn.Events.Store.MedicineEventKind;

namespace Samsyn.Medicines.Chains;

/// <summary>Draws a chain as a flow: purchased → dispensed → returned → administered, handed out, discarded, unaccounted.</summary>
/// <remarks>
/// Events do not say whether a discarded package lay in the pharmacy or on the ward. The picture lets what was dispensed cover the ways out first and takes the
/// rest from what was purchased and not dispensed; the boxes' heights are facts either way.
/// </remarks>
static class ChainFlow
{
    public const string Unaccounted = "unaccounted";

    /// <param name="name">The words for a step, or for <see cref="Unaccounted"/>.</param>
    public static IReadOnlyList<FlowNode> Nodes(Chain chain, Func<string, string> name)
    {
        return
        [
            Node(Purchase, 0), Node(Prescribe, 1, FlowTone.Aside), Node(Dispense, 2), Node(Return, 3),
            Node(Administer, 4, FlowTone.Good), Node(HandOut, 4, FlowTone.Good), Node(Discard, 4, FlowTone.Bad),
            new(Unaccounted, 4, name(Unaccounted), chain.Unaccounted is { } u ? Math.Max(0, u) : null, FlowTone.Bad),
        ];

        FlowNode Node(MedicineEventKind kind, int column, FlowTone tone = FlowTone.Plain) => new(kind.Word(), column, name(kind.Word()), chain[kind], tone);
    }

    public static IReadOnlyList<FlowLink> Links(Chain chain)
    {
        var links = new List<FlowLink>();
        var purchased = chain[Purchase] ?? 0;
        var dispensed = chain[Dispense] ?? 0;
        if (chain[Dispense] is null && chain[Purchase] is not null) links.Add(new(Purchase.Word(), Dispense.Word(), null));
        if (chain[Purchase] is null && chain[Dispense] is not null) links.Add(new(Purchase.Word(), Dispense.Word(), null));
        Take(Purchase, Dispense.Word(), dispensed, ref purchased, chain[Purchase] is not null);
        foreach (var way in new[] { Administer, HandOut, Discard, Return })
        {
            var left = chain[way] ?? 0;
            left -= Take(Dispense, way.Word(), left, ref dispensed, chain[Dispense] is not null);
            if (way != Return) Take(Purchase, way.Word(), left, ref purchased, chain[Purchase] is not null);
        }
        if (chain.Unaccounted is not { } unaccounted) return links;
        var rest = Math.Max(0, unaccounted);
        rest -= Take(Dispense, Unaccounted, rest, ref dispensed, chain[Dispense] is not null);
        var returned = chain.Basis == Purchase ? Math.Min(chain[Return] ?? 0, rest) : 0;
        if (returned > 0) links.Add(new(Return.Word(), Unaccounted, returned));
        rest -= returned;
        Take(Purchase, Unaccounted, rest, ref purchased, chain[Purchase] is not null);
        return links;

        decimal Take(MedicineEventKind from, string to, decimal wanted, ref decimal left, bool isKnown)
        {
            var taken = Math.Max(0, Math.Min(wanted, left));
            if (!isKnown || taken == 0) return 0;
            links.Add(new(from.Word(), to, taken));
            left -= taken;
            return taken;
        }
    }
}
