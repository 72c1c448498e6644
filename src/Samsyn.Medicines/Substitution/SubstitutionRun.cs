using Samsyn.Events.Store;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Substitution;

/// <summary>Asks the event store what was bought at what price and hands it to the rules. Knows nothing of who asks.</summary>
sealed class SubstitutionRun(IEventStore store, AnalogueGroups declared)
{
    const int Units = 0, Packages = 1, Cost = 2;

    public async Task<SubstitutionAnswer> Answer(SubstitutionQuestion question, CancellationToken cancel)
    {
        var price = question.AtNetPrices ? Quantity.NetCost : Quantity.Cost;
        var set = new EventSet { Period = question.Period, Organisations = question.Organisations, Kinds = [MedicineEventKind.Purchase], Atc = question.Atc };
        var all = new EventQuery(set, [Quantity.Units, Quantity.Packages, price],
            [question.Buyer, Grouping.Product, Grouping.Atc, Grouping.Strength, Grouping.Form, Grouping.Currency]);
        // The cost of purchases without a quantity would make the others look dear
        var priced = await store.Ask(all with { Set = set with { Carrying = [Quantity.Units, price] } }, cancel);
        var rest = Less(await store.Ask(all, cancel), priced);

        var currencies = MainCurrency.In(priced, Cost);
        var groups = new Dictionary<string, SubstitutionGroup>(StringComparer.Ordinal);
        var lines = new List<PurchaseLine>();
        var aside = new List<SetAside>();
        foreach (var row in priced.Rows)
        {
            var (group, line) = Read(row);
            if (group is null) aside.Add(new(line, SetAsideReason.NoGroup));
            else if (row.Keys[^1] != currencies[0]) aside.Add(new(line, SetAsideReason.OtherCurrency));
            else
            {
                groups[group.Key] = group;
                lines.Add(line);
            }
        }
        aside.AddRange(rest.Select(r => new SetAside(Read(r).Line, SetAsideReason.NoPrice)));
        var savings = PricePerUnit.Savings(lines, question.ContractPrices);
        return new(savings with { SetAside = [.. aside, .. savings.SetAside] }, groups, currencies, lines, question.AtNetPrices);
    }

    /// <summary>The groups that hold more events than those that carry both amounts, with what is known of the others.</summary>
    static IEnumerable<EventRow> Less(EventTable all, EventTable priced)
    {
        var known = priced.Rows.ToDictionary(Key, StringComparer.Ordinal);
        foreach (var row in all.Rows)
        {
            var less = known.GetValueOrDefault(Key(row));
            if (less is null) yield return row;
            else if (row.Events > less.Events) yield return row with { Values = [Known(row, less, Units), null, Known(row, less, Cost)], Events = row.Events - less.Events };
        }

        static string Key(EventRow row) => string.Join('\u001f', row.Keys);
        static decimal? Known(EventRow row, EventRow less, int at) => row.Values[at] - less.Values[at] is var left and not 0 ? left : null;
    }

    (SubstitutionGroup? Group, PurchaseLine Line) Read(EventRow row)
    {
        var (product, atc, strength, form) = (row.Keys[1], row.Keys[2], row.Keys[3], row.Keys[4]);
        var analogue = declared.Find(atc, strength, form);
        var group = product.Length == 0 ? null : analogue is { } a ? SubstitutionGroup.Of(a.Group) : SubstitutionGroup.Of(atc, strength, form);
        return (group, new(row.Keys[0], product, group?.Key ?? "", row.Values[Units] / (analogue?.Member.Units ?? 1), row.Values[Cost] / 100, row.Values[Packages]) { Atc = atc });
    }
}
