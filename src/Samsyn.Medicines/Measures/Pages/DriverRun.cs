using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures.Standing;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Asks the event store what a measure's numerator is made of, here and at the peers.</summary>
/// <remarks>Parts are in the measure's own unit: an amount over the whole denominator. A measure without a denominator is told in per cent of its numerator.</remarks>
sealed class DriverRun(IEventStore store, DoseUnits units, MedicineWords words, IProductNames products)
{
    const int Most = 12;
    const string Own = "own", Others = "others";

    /// <param name="besidePeers">Whether the asker may see what the peers' values are made of.</param>
    public async Task<DriverAnswer> Answer(MeasureAnswer answer, OrganisationTree tree, bool besidePeers, CancellationToken cancel)
    {
        var year = Period.TwelveMonthsTo(answer.Compared.To);
        var map = Map(answer, tree);
        var bySubstance = await Amounts(answer.Measure, year, map, Grouping.Atc5, cancel);
        var byProduct = bySubstance.Select(a => a.Code).Distinct().Count(c => c.Length > 0) <= 1;
        var amounts = byProduct ? await Amounts(answer.Measure, year, map, Grouping.Product, cancel) : bySubstance;
        var (own, others) = (Scale(answer.Measure, [answer.Own], amounts, Own, year), Scale(answer.Measure, answer.PeerMonths, amounts, Others, year));
        var names = byProduct ? await products.Names([.. amounts.Select(a => a.Code).Distinct()], cancel) : new Dictionary<string, string>();
        string Name(string code) => byProduct ? names.GetValueOrDefault(code, code) : words.Atc(code);
        var hasPeers = besidePeers && answer.PeerMonths.Count >= PeerGroup.Fewest && others is not null;

        IReadOnlyList<DriverLine> Lines(Func<Amount, decimal> of) =>
        [
            .. amounts.GroupBy(a => a.Code)
                .Select(g => new DriverLine(g.Key, Name(g.Key), g.Where(a => a.Whose == Own).Sum(of) * (own ?? 0), hasPeers ? g.Where(a => a.Whose == Others).Sum(of) * others : null))
                .Where(l => l.Own != 0 || l.Peers is not (null or 0))
                .OrderByDescending(l => Math.Abs(l.Difference ?? l.Own)).ThenBy(l => l.Code, StringComparer.Ordinal).Take(Most),
        ];
        return new(byProduct, Lines(a => a.Counted), SharesQuantity(answer.Measure) ? Lines(a => a.Whole - a.Counted) : []);
    }

    /// <summary>Whether the denominator counts the same of a larger set, so that what is left of it is "the rest".</summary>
    static bool SharesQuantity(MeasureDefinition measure) =>
        measure.Denominator is { Events: not null, IsWeighted: false } under && under.Quantity == measure.Numerator.Quantity && measure.Minus is null;

    static Dictionary<string, string> Map(MeasureAnswer answer, OrganisationTree tree)
    {
        var map = tree.WithAllBelow(answer.Organisation).ToDictionary(o => o.Code, _ => Own, StringComparer.Ordinal);
        foreach (var peer in answer.Peers.Peers.SelectMany(tree.WithAllBelow)) map.TryAdd(peer.Code, Others);
        return map;
    }

    /// <summary>What an amount is multiplied by to be a part of the value; null: there is no whole.</summary>
    static decimal? Scale(MeasureDefinition measure, IReadOnlyList<MeasureMonths> months, IReadOnlyList<Amount> amounts, string whose, Period year)
    {
        var whole = measure.Denominator is null ? amounts.Where(a => a.Whose == whose).Sum(a => a.Counted) / 100 : months.Sum(m => m.Together(measure, year)?.Denominator ?? 0) / measure.Per;
        return whole == 0 ? null : 1 / whole;
    }

    async Task<IReadOnlyList<Amount>> Amounts(MeasureDefinition measure, Period period, Dictionary<string, string> map, Grouping by, CancellationToken cancel)
    {
        var set = new EventSet { Period = period, Organisations = [.. map.Keys] };
        GroupBy whose = new(Grouping.Organisation, map);
        if (measure.Numerator.IsWeighted) return await Weighed(measure.Numerator, set, whose, by, cancel);
        List<Summed> asked = [measure.Numerator.Asked];
        if (measure.Minus is { Events: not null } minus) asked.Add(minus.Asked);
        if (SharesQuantity(measure)) asked.Add(measure.Denominator!.Asked);
        var table = await store.Ask(new(set, asked, [whose, by]), cancel);
        var money = measure.Numerator.Quantity is MeasureQuantity.Cost or MeasureQuantity.NetCost ? 100 : 1;
        return [.. table.Rows.Select(r => new Amount(r.Keys[0], r.Keys[1],
            ((r.Values[0] ?? 0) - (measure.Minus is null ? 0 : r.Values[1] ?? 0)) / money, SharesQuantity(measure) ? (r.Values[^1] ?? 0) / money : 0))];
    }

    /// <summary>Units become milligrams, and those what a factor makes of them; what has no mass or no factor is left out, as it is in the measure.</summary>
    async Task<IReadOnlyList<Amount>> Weighed(MeasureFigure figure, EventSet set, GroupBy whose, Grouping by, CancellationToken cancel)
    {
        var milligrams = new Milligrams(units);
        var table = await store.Ask(new(set, [figure.Asked], [whose, by, Grouping.Atc5, Grouping.Route, Grouping.Strength, Grouping.Unit]), cancel);
        return
        [
            .. from row in table.Rows
               let factor = figure.Factors is { } factors ? factors.Of(row.Keys[2], row.Keys[3]) : 1
               let amount = row.Values[0] * milligrams.In(row.Keys[5], row.Keys[4]) * factor
               where amount is not null
               group amount.Value by (Whose: row.Keys[0], Code: row.Keys[1]) into g
               select new Amount(g.Key.Whose, g.Key.Code, g.Sum(), 0),
        ];
    }

    /// <param name="Counted">In the numerator.</param>
    /// <param name="Whole">In the denominator, where it counts the same.</param>
    sealed record Amount(string Whose, string Code, decimal Counted, decimal Whole);
}
