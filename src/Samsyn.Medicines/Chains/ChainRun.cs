using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Chains;

/// <summary>Asks the event store what the chain needs and hands it to the rules.</summary>
sealed class ChainRun(IEventStore store)
{
    static readonly IReadOnlyList<Quantity> Preferred = ChainQuestion.Quantities;

    public async Task<ChainAnswer> Answer(ChainQuestion question, OrganisationTree tree, CancellationToken cancel)
    {
        var (top, period, node, wanted) = question;
        var map = ChainUnits.Map(top, tree);
        var set = new EventSet { Period = period, Organisations = [.. map.Keys] };
        var ofNode = node is { } atc ? set with { Atc = [atc.Code] } : set;
        GroupBy byUnit = new(Grouping.Organisation, map);
        var deliveries = await store.Ask(new(set, [], [byUnit, Grouping.Kind]), cancel);
        var amounts = await store.Ask(new(ofNode, [.. Preferred], [byUnit, Grouping.Kind, Grouping.Currency]), cancel);

        var currencies = MainCurrency.In(amounts, cost: Preferred.Count - 1);
        var carried = Preferred.Where((_, i) => amounts.Total(i) is not null).ToList();
        var quantity = wanted is { } w && carried.Contains(w) ? w : carried.Count > 0 ? carried[0] : Quantity.Ddd;
        var currency = quantity == Quantity.Cost && currencies.Count > 0 ? currencies[0] : null;
        var steps = new ChainSteps(deliveries, amounts, Preferred.ToList().IndexOf(quantity), currency);
        var units = tree.Under(top).ToList();

        // A hospital to which nothing came back is no gap: returns are rare
        IReadOnlyList<string> Lacking(MedicineEventKind kind) =>
            kind == MedicineEventKind.Return ? [] : [.. ChainUnits.Lacking(units, steps.Any, u => steps.Any(u, kind)).Select(u => u.Name)];

        return new(question, quantity, carried, currencies,
            new([.. MedicineEventKinds.All.Select(k => new ChainStep(k, steps.Amount(k), Lacking(k)))]),
            [.. units.Where(steps.Any)
                .Select(u => new ChainUnit(u, new([.. MedicineEventKinds.All.Select(k => new ChainStep(k, steps.Amount(k, u.Code)))])))
                .OrderByDescending(u => u.Chain.LossShare ?? -1)],
            await Reasons(ofNode with { Kinds = [MedicineEventKind.Discard] }, quantity, currency, cancel));
    }

    async Task<IReadOnlyList<DiscardReason>> Reasons(EventSet set, Quantity quantity, string? currency, CancellationToken cancel)
    {
        var table = await store.Ask(new(set, [quantity], [Grouping.Reason, Grouping.Currency]), cancel);
        return [.. table.Rows.Where(r => r.Values[0] is not null && (currency is null || r.Keys[1] == currency))
            .GroupBy(r => r.Keys[0], StringComparer.Ordinal)
            .Select(g => new DiscardReason(g.Key, g.Sum(r => r.Values[0]!.Value)))
            .OrderByDescending(r => r.Amount)];
    }
}
