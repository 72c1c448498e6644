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
        return measures.ToDictionary(m => m.Code, IReadOnlyList<MeasureValue> (m) => Values(m, question, amounts), StringComparer.Ordinal);
    }

    static List<MeasureValue> Values(MeasureDefinition measure, MeasureQuestion question, Dictionary<MeasureFigure, Amounts> amounts)
    {
        var (numerators, minus, denominators) = (amounts[measure.Numerator], measure.Minus is { } m ? amounts[m] : null, measure.Denominator is { } d ? amounts[d] : null);
        var (months, values) = (question.Period.Months().ToList(), new List<MeasureValue>());
        foreach (var code in question.Groups.Keys.Order(StringComparer.Ordinal))
        {
            var parts = question.Part is null ? [""] : Parts(measure, code, amounts).Order(StringComparer.Ordinal).ToList();
            foreach (var month in months)
                foreach (var part in parts)
                {
                    var cell = new Cell(code, month, part);
                    var numerator = numerators.At(cell) - (minus is null ? 0 : minus.At(cell));
                    var denominator = denominators is null ? 1 : denominators.At(cell);
                    values.Add(new(code, month, numerator, denominator, MeasureValue.Ratio(numerator, denominator, measure.Per), part) { Coverage = measure.Figures.Min(f => amounts[f].CoverageAt(cell)) });
                }
        }
        return values;
    }

    /// <summary>The parts of a group in which the measure has anything at all.</summary>
    static IEnumerable<string> Parts(MeasureDefinition measure, string code, Dictionary<MeasureFigure, Amounts> amounts) =>
        measure.Figures.Where(f => f.Events is not null).SelectMany(f => amounts[f].PartsOf(code)).Distinct();

    static Amounts Fixed(MeasureFigure figure, MeasureQuestion question, ActivityBook activity)
    {
        var amounts = new Amounts { IsWhole = true };
        foreach (var (code, members) in question.Groups)
        {
            var months = figure.Activity is { } kind ? activity.SumByMonth(members, kind, question.Period) : null;
            foreach (var (i, month) in question.Period.Months().Index()) amounts[new(code, month, "")] = months is null ? figure.Constant : months[i];
        }
        return amounts;
    }

    async Task<Dictionary<MeasureFigure, Amounts>> Ask(List<MeasureFigure> figures, MeasureQuestion question, CancellationToken cancel)
    {
        // Measures share figures: each is asked once
        var plain = figures.Where(f => !f.IsWeighted).GroupBy(f => f.Asked).ToList();
        // A figure over events is 0 where its kinds of event were delivered and missing where they were not
        var kinds = figures.Select(KindsOf).Distinct().ToList();
        var converted = plain.Index().Where(p => p.Item.Key.Quantity == Quantity.Ddd).ToList();
        List<Summed> asked =
        [
            .. plain.Select(p => p.Key), .. kinds.Select(k => new Summed(Quantity.Events, k)),
            .. converted.SelectMany(c => new[] { Quantity.EventsWithDdd, Quantity.Events }.Select(q => c.Item.Key with { Quantity = q })),
        ];
        var set = question.Events;
        List<GroupBy> by = [question.ByPlace, Grouping.Month];
        if (question.Part is { } part) by.Add(part.Grouping);
        var table = await store.Ask(new(set, asked, by), cancel);
        var rows = Dated(table, by.Count).ToList();

        var delivered = kinds.Index().ToDictionary(k => k.Item,
            k => rows.GroupBy(r => r.Cell.Place).Where(g => g.Sum(r => r.Row.Values[plain.Count + k.Index] ?? 0) > 0).Select(g => g.Key).ToHashSet());
        var amounts = figures.Where(f => f.IsWeighted).ToDictionary(f => f, f => new Amounts { Delivered = delivered[KindsOf(f)] });
        foreach (var (i, same) in plain.Index())
        {
            var (of, unit) = (new Amounts { Delivered = delivered[KindsOf(same.First())] }, MinorUnits(same.First()));
            foreach (var (cell, row) in rows)
                if (of.Delivered.Contains(cell.Place)) of[cell] = row.Values[i] / unit;
            foreach (var figure in same) amounts[figure] = of;
        }
        foreach (var (i, (_, same)) in converted.Index())
        {
            var (of, at) = (amounts[same.First()], plain.Count + kinds.Count + 2 * i);
            foreach (var (cell, row) in rows) of.CountEvents(cell, known: row.Values[at] ?? 0, all: row.Values[at + 1] ?? 0);
        }
        await Weigh([.. figures.Where(f => f.IsWeighted)], set, by, amounts, cancel);
        return amounts;
    }

    /// <summary>Units become milligrams, and those what a factor makes of them, product by product; what has no mass or no factor is left out, and alone is missing.</summary>
    async Task Weigh(IReadOnlyList<MeasureFigure> figures, EventSet set, List<GroupBy> by, Dictionary<MeasureFigure, Amounts> amounts, CancellationToken cancel)
    {
        if (figures.Count == 0) return;
        var milligrams = new Milligrams(units);
        var table = await store.Ask(new(set with { Atc = Atc(figures) }, [.. figures.Select(f => f.Asked), .. figures.SelectMany(f => new[] { Quantity.EventsWithUnits, Quantity.Events }.Select(q => f.Asked with { Quantity = q }))], [.. by, Grouping.Atc5, Grouping.Route, Grouping.Strength, Grouping.Unit]), cancel);
        var rows = Dated(table, by.Count).ToList();
        foreach (var (i, figure) in figures.Index())
        {
            var (weighed, unknown) = (amounts[figure], new HashSet<Cell>());
            var at = figures.Count + 2 * i;
            foreach (var (cell, row) in rows.Where(r => r.Row.Values[at + 1] is not 0))
            {
                var (atc, route, strength, unit) = (row.Keys[^4], row.Keys[^3], row.Keys[^2], row.Keys[^1]);
                var factor = figure.Factors is { } factors ? factors.Of(atc, route) : 1;
                var amount = row.Values[i] * milligrams.In(unit, strength) * factor;
                weighed.CountEvents(cell, known: amount is null ? 0 : row.Values[at] ?? 0, all: row.Values[at + 1] ?? 0);
                if (amount is null) unknown.Add(cell);
                else weighed[cell] = (weighed.GetValueOrDefault(cell) ?? 0) + amount;
            }
            foreach (var cell in unknown.Where(c => !weighed.ContainsKey(c))) weighed[cell] = null;
        }
    }

    /// <summary>The codes that all of some figures are about, so that the others need not be told apart; none: any code.</summary>
    static IReadOnlyList<string> Atc(IEnumerable<MeasureFigure> figures)
    {
        var conditions = figures.SelectMany(f => f.Events!.Include).ToList();
        return conditions.Any(c => c.Atc.Count == 0) ? [] : [.. conditions.SelectMany(c => c.Atc).Distinct()];
    }

    /// <summary>Rows by organisation and month, and by a part where one is asked for; those of which only the year is known are left out.</summary>
    static IEnumerable<(Cell Cell, EventRow Row)> Dated(EventTable table, int keys)
    {
        foreach (var row in table.Rows)
            if (Month.TryParse(row.Keys[1], out var month)) yield return (new(row.Keys[0], month, keys > 2 ? row.Keys[2] : ""), row);
    }

    /// <summary>Money is kept in minor units and shown in whole ones.</summary>
    static decimal MinorUnits(MeasureFigure figure) => figure.Quantity is MeasureQuantity.Cost or MeasureQuantity.NetCost ? 100 : 1;

    static KindFilter KindsOf(MeasureFigure figure) =>
        new(figure.Events!.Include.Any(c => c.Kinds.Count == 0) ? [] : [.. figure.Events.Include.SelectMany(c => c.Kinds)]);

    /// <summary>Which kinds a figure looks at; compared by what is in it.</summary>
    readonly record struct KindFilter(string Words)
    {
        public KindFilter(IEnumerable<MedicineEventKind> kinds) : this(string.Join(' ', kinds.Distinct().Order().Select(k => k.Word()))) { }

        public static implicit operator EventFilter(KindFilter filter) => new(
            [new() { Kinds = [.. filter.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => MedicineEventKinds.TryParse(w, out var kind) ? kind : throw new InvalidOperationException(w))] }], []);
    }

    /// <param name="Part">"" where the measure is not told by parts, and for what events do not say.</param>
    readonly record struct Cell(string Code, Month Month, string Part)
    {
        public Place Place => new(Code, Month);
    }

    const int CoverageDecimals = 6;

    readonly record struct Place(string Code, Month Month);

    /// <summary>Amounts by group, month and part; null: missing.</summary>
    sealed class Amounts : Dictionary<Cell, decimal?>
    {
        /// <summary>Where events of the figure's kinds were delivered: what is not there is 0 and not missing.</summary>
        public HashSet<Place> Delivered { get; init; } = [];

        /// <summary>Whether it is the same for every part: bed days, a constant.</summary>
        public bool IsWhole { get; init; }

        readonly Dictionary<Cell, (decimal Known, decimal All)> _events = [];

        /// <summary>Events whose amount is converted, and of how many it is known.</summary>
        public void CountEvents(Cell cell, decimal known, decimal all)
        {
            var so = _events.GetValueOrDefault(cell);
            _events[cell] = (so.Known + known, so.All + all);
        }

        public decimal? CoverageAt(Cell cell) => _events.TryGetValue(cell, out var events) && events.All > 0 ? decimal.Round(events.Known / events.All, CoverageDecimals) : null;

        public decimal? At(Cell cell) => TryGetValue(IsWhole ? cell with { Part = "" } : cell, out var amount) ? amount : Delivered.Contains(cell.Place) ? 0 : null;

        public IEnumerable<string> PartsOf(string code) => this.Where(a => a.Key.Code == code && a.Value is not 0).Select(a => a.Key.Part);
    }
}
