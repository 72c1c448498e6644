using Samsyn.Events.Store;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Overview;

/// <summary>Asks the event store what the overview needs and hands it to the rules.</summary>
sealed class OverviewRun(IEventStore store)
{
    const int MostMovers = 5;
    static readonly IReadOnlyList<Quantity> Asked = OverviewQuestion.Quantities;
    static readonly IReadOnlyList<Summed> Figures = [.. Asked];

    public async Task<OverviewAnswer> Answer(OverviewQuestion question, CancellationToken cancel)
    {
        var period = question.Period;
        var everything = new EventSet { Period = WithYearsBefore(period), Organisations = question.Organisations };
        var kinds = Delivered(await store.Ask(new(everything, [Quantity.Events], [Grouping.Kind]), cancel));
        var kind = question.Kind is { } wanted && kinds.Contains(wanted) ? wanted : kinds.Count > 0 ? kinds[0] : MedicineEventKind.Purchase;

        var all = everything with { Kinds = [kind] };
        var node = all with { Atc = question.Node is { } atc ? [atc.Code] : [] };
        var byMonth = await store.Ask(new(all, Figures, [Grouping.Month, Grouping.Currency]), cancel);
        // One level more than the table's at the top, so that the first line can name L01 where the table says L
        var groups = await store.Ask(new(node, Figures, [Grouping.Month, AtLevel(Math.Max(2, question.Level)), Grouping.Currency]), cancel);
        var currencies = MainCurrency.In(byMonth, cost: 0);
        var currency = currencies.Count > 0 ? currencies[0] : "";
        var uses = Asked.Select((q, i) => MonthlyUse.From(groups, question.Prefix, byMonth, i, q == Quantity.Cost ? currency : null)).ToList();
        var carried = Asked.Where((_, i) => uses[i].In(question.Prefix, period) is not null).ToList();
        var quantity = question.Quantity is { } chosen && carried.Contains(chosen) ? chosen : carried.FirstOrDefault(Quantity.Ddd);
        var use = uses[Asked.ToList().IndexOf(quantity)];

        var before = Growth.Before(period);
        var comparable = use.IsWhole(period) && use.IsWhole(before);
        var total = use.In(question.Prefix, period);
        var totalBefore = comparable ? use.In(question.Prefix, before) : null;
        var movers = comparable ? await Substances(node, period, before, quantity, quantity == Quantity.Cost ? currency : null, cancel) : Movers.None;
        return new()
        {
            Question = question,
            Kinds = kinds,
            Kind = kind,
            Quantities = carried,
            Quantity = quantity,
            Currencies = currencies,
            Total = total,
            Before = totalBefore,
            Change = Growth.Change(total, totalBefore),
            GrowthYears = Growth.ComparableYears(use, period.To),
            Driver = comparable && use.Groups.Skip(1).Any() && total - totalBefore is { } difference ? Movers.Driver(OfGroups(use, period, before), difference) : null,
            Missing = [.. period.Months().Where(m => !use.Delivered.Contains(m))],
            ByMonth = [.. period.Months().Select(m => use.In(question.Prefix, m))],
            ByMonthBefore = [.. before.Months().Select(m => use.In(question.Prefix, m))],
            Lines = OverviewTable.Lines(question, uses, use),
            Movers = movers,
        };
    }

    static Movers OfGroups(MonthlyUse use, Period now, Period before) => Movers.Between(
        use.Groups.ToDictionary(g => g, g => use.In(g, now)), use.Groups.ToDictionary(g => g, g => use.In(g, before)), most: 1);

    async Task<Movers> Substances(EventSet set, Period now, Period before, Quantity quantity, string? currency, CancellationToken cancel)
    {
        return Movers.Between(await Use(now), await Use(before), MostMovers);

        async Task<IReadOnlyDictionary<string, decimal?>> Use(Period period)
        {
            var table = await store.Ask(new(set with { Period = period }, [quantity], [Grouping.Atc5, Grouping.Currency]), cancel);
            return table.Rows.Where(r => r.Keys[0].Length > 0).GroupBy(r => r.Keys[0], StringComparer.Ordinal).ToDictionary(
                g => g.Key,
                g => new EventTable([.. g.Where(r => currency is null || r.Keys[1] == currency)]).Total());
        }
    }

    static IReadOnlyList<MedicineEventKind> Delivered(EventTable byKind) =>
        [.. byKind.Rows.Where(r => r.Events > 0).Select(r => EventWords.Kind(r.Keys[0])).OfType<MedicineEventKind>().Order()];

    static Period WithYearsBefore(Period period) =>
        new(new[] { period.To.Plus(-12 * Growth.MostYears - 11), Growth.Before(period).From }.Min(), period.To);

    static Grouping AtLevel(int level) => Grouping.Atc1 + (level - 1);
}
