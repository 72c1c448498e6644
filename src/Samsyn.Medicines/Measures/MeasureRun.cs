using Samsyn.Events.Store;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures;

/// <summary>The one place that computes measures: all of those asked for go through the event store in one question.</summary>
sealed class MeasureRun(IEventStore store, DoseUnits units)
{
    /// <param name="measures">Which.</param>
    /// <param name="question">For whom and when.</param>
    /// <param name="activity">What measures per bed day divide by.</param>
    /// <param name="cancel">Stops the question.</param>
    /// <returns>For each measure a value for every group and month of the question, missing ones among them, in the order of group and month.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<MeasureValue>>> Values(
        IReadOnlyList<MeasureDefinition> measures, MeasureQuestion question, ActivityBook activity, CancellationToken cancel)
    {
        var figures = measures.SelectMany(m => m.Figures).Distinct().ToList();
        var amounts = await Ask([.. figures.Where(f => f.Events is not null)], question, cancel);
        foreach (var figure in figures.Where(f => f.Events is null)) amounts[figure] = Fixed(figure, question, activity);
        return measures.ToDictionary(m => m.Code, m => Values(m, question, amounts), StringComparer.Ordinal);
    }

    static IReadOnlyList<MeasureValue> Values(MeasureDefinition measure, MeasureQuestion question, Dictionary<MeasureFigure, Amounts> amounts) =>
    [
        .. from month in question.Period.Months()
           from code in question.Groups.Keys
           let place = (code, month)
           let over = amounts[measure.Numerator].GetValueOrDefault(place)
           let less = measure.Minus is { } minus ? amounts[minus].GetValueOrDefault(place) : 0
           let numerator = over - less
           let denominator = measure.Denominator is { } under ? amounts[under].GetValueOrDefault(place) : 1
           orderby code, month
           select new MeasureValue(code, month, numerator, denominator, MeasureValue.Ratio(numerator, denominator, measure.Per)),
    ];

    static Amounts Fixed(MeasureFigure figure, MeasureQuestion question, ActivityBook activity)
    {
        var amounts = new Amounts();
        foreach (var (code, members) in question.Groups)
        {
            var months = figure.Activity is { } kind ? activity.SumByMonth(members, kind, question.Period) : null;
            foreach (var (i, month) in question.Period.Months().Index()) amounts[(code, month)] = months is null ? figure.Constant : months[i];
        }
        return amounts;
    }

    async Task<Dictionary<MeasureFigure, Amounts>> Ask(List<MeasureFigure> figures, MeasureQuestion question, CancellationToken cancel)
    {
        var plain = figures.Where(f => !f.IsWeighted).ToList();
        // A figure over events is 0 where its kinds of event were delivered and missing where they were not
        var kinds = figures.Select(KindsOf).Distinct().ToList();
        var asked = plain.Select(f => f.Asked).Concat(kinds.Select(k => new Summed(Quantity.Events, k))).ToList();
        var set = new EventSet { Period = question.Period, Organisations = [.. question.Map.Keys] };
        GroupBy organisation = new(Grouping.Organisation, question.Map);
        var table = await store.Ask(new(set, asked, [organisation, Grouping.Month]), cancel);

        var amounts = figures.ToDictionary(f => f, _ => new Amounts());
        var delivered = kinds.ToDictionary(k => k, _ => new HashSet<(string, Month)>());
        foreach (var row in table.Rows)
        {
            if (!Month.TryParse(row.Keys[1], out var month)) continue; // only the year is known
            var place = (row.Keys[0], month);
            foreach (var (i, kind) in kinds.Index())
                if (row.Values[plain.Count + i] > 0) delivered[kind].Add(place);
            foreach (var (i, figure) in plain.Index())
                if (delivered[KindsOf(figure)].Contains(place)) amounts[figure][place] = row.Values[i] / Parts(figure);
        }
        foreach (var figure in figures.Where(f => f.IsWeighted)) await Weigh(figure, set, organisation, delivered[KindsOf(figure)], amounts[figure], cancel);
        return amounts;
    }

    /// <summary>Units become milligrams, and those what a factor makes of them, product by product; what has no mass or no factor is left out, and alone is missing.</summary>
    async Task Weigh(MeasureFigure figure, EventSet set, GroupBy organisation, HashSet<(string, Month)> delivered, Amounts amounts, CancellationToken cancel)
    {
        var milligrams = new Milligrams(units);
        foreach (var place in delivered) amounts[place] = 0;
        var table = await store.Ask(new(set, [figure.Asked], [organisation, Grouping.Month, Grouping.Atc5, Grouping.Route, Grouping.Strength, Grouping.Unit]), cancel);
        var weighed = new HashSet<(string, Month)>();
        var unknown = new HashSet<(string, Month)>();
        foreach (var row in table.Rows.Where(r => r.Values[0] is not 0))
        {
            if (!Month.TryParse(row.Keys[1], out var month)) continue;
            var place = (row.Keys[0], month);
            var factor = figure.Factors is { } factors ? factors.Of(row.Keys[2], row.Keys[3]) : 1;
            if (row.Values[0] * milligrams.In(row.Keys[5], row.Keys[4]) * factor is not { } amount)
            {
                unknown.Add(place);
                continue;
            }
            weighed.Add(place);
            amounts[place] = (amounts.GetValueOrDefault(place) ?? 0) + amount;
        }
        foreach (var place in unknown.Except(weighed)) amounts[place] = null;
    }

    /// <summary>Money is kept in minor units and shown in whole ones.</summary>
    static decimal Parts(MeasureFigure figure) => figure.Quantity is MeasureQuantity.Cost or MeasureQuantity.NetCost ? 100 : 1;

    static KindFilter KindsOf(MeasureFigure figure) =>
        new(figure.Events!.Include.Any(c => c.Kinds.Count == 0) ? [] : [.. figure.Events.Include.SelectMany(c => c.Kinds)]);

    /// <summary>Which kinds a figure looks at; compared by what is in it.</summary>
    readonly record struct KindFilter(string Words)
    {
        public KindFilter(IEnumerable<MedicineEventKind> kinds) : this(string.Join(' ', kinds.Distinct().Order().Select(k => k.Word()))) { }

        public static implicit operator EventFilter(KindFilter filter) => new(
            [new() { Kinds = [.. filter.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => MedicineEventKinds.TryParse(w, out var kind) ? kind : throw new InvalidOperationException(w))] }], []);
    }

    /// <summary>Amounts by group and month; null or not there: missing.</summary>
    sealed class Amounts : Dictionary<(string Code, Month Month), decimal?>;
}
