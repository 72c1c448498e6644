using Samsyn.Events.Store;
using Samsyn.Kernel.Statistics;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures;

/// <summary>One line of a measure that is told by parts.</summary>
/// <param name="Row">Without numbers where they are hidden.</param>
/// <param name="IsHidden">Whether the numbers are of few persons, or would tell those that are.</param>
sealed record MeasurePartRow(MeasureRow Row, bool IsHidden);

/// <summary>Computes measures by parts, and hides what is of few persons: by age, sex and indication the events of one part may be one person's.</summary>
sealed class MeasureParts(MeasureRun run, IEventStore store)
{
    /// <param name="measure">A measure that its part does not refuse (<see cref="MeasurePart.Refuses"/>).</param>
    /// <param name="by">With a part.</param>
    /// <param name="question">Made of it.</param>
    /// <param name="sees">Whether the asker may see single persons' events.</param>
    public async Task<IReadOnlyList<MeasurePartRow>> Rows(MeasureDefinition measure, MeasureBy by, MeasureQuestion question, ActivityBook book, bool sees, CancellationToken cancel)
    {
        var values = (await run.Values([measure], question, book, cancel))[measure.Code];
        // A time in which a part has neither numerator nor denominator says nothing of it, but one in which they are missing does
        var missing = values.Where(v => v.Numerator is null).Select(v => (v.Organisation, by.Key(v.Month), v.Part)).ToHashSet();
        var rows = MeasureRows.Of(measure, values, by).Where(r => r.Value is not null || missing.Contains((r.Organisation, r.Time, r.Part))).ToList();
        if (sees || !(by.Part!.IsOfPersons || PersonVeil.Concerns(measure))) return [.. rows.Select(r => new MeasurePartRow(r, false))];
        var persons = await Persons(measure, by, question, cancel);
        return [.. rows.GroupBy(r => (r.Organisation, r.Time)).SelectMany(g => Veiled(measure, [.. g], persons))];
    }

    /// <summary>The different persons behind each side of each line: numerator and denominator, where they are of events.</summary>
    async Task<Dictionary<(string Organisation, string Time, string Part), long[]>> Persons(MeasureDefinition measure, MeasureBy by, MeasureQuestion question, CancellationToken cancel)
    {
        List<GroupBy> grouped = [new(Grouping.Organisation, question.Map), by.Part!.Grouping];
        if (by.Time is { } time) grouped.Add(time switch { "month" => Grouping.Month, "quarter" => Grouping.Quarter, _ => Grouping.Year });
        var figures = measure.Figures.Where(f => f.Events is not null).Select(f => new Summed(Quantity.Persons, f.Events)).ToList();
        var table = await store.Ask(new(new() { Period = question.Period, Organisations = [.. question.Map.Keys] }, figures, grouped), cancel);
        return table.Rows.ToDictionary(r => (r.Keys[0], by.Time is null ? "" : r.Keys[2], r.Keys[1]), r => r.Values.Select(v => (long)(v ?? 0)).ToArray());
    }

    static IEnumerable<MeasurePartRow> Veiled(MeasureDefinition measure, IReadOnlyList<MeasureRow> rows, Dictionary<(string, string, string), long[]> persons)
    {
        var counts = rows.Select(r => persons.GetValueOrDefault((r.Organisation, r.Time, r.Part)) ?? []).ToList();
        bool[] hidden = [.. rows.Select(r => PersonVeil.Hides(measure, r.Numerator, r.Denominator))];
        for (var side = 0; side < counts.Max(c => c.Length); side++)
            foreach (var (i, cell) in SmallNumbers.Show([.. counts.Select(c => c.Length > side ? c[side] : 0)], withTotal: true).Cells.Index())
                hidden[i] |= cell is null;
        // The whole measure is known: one part alone would be what the others leave of it
        if (hidden.Count(h => h) == 1 && Enumerable.Range(0, rows.Count).Where(i => !hidden[i]).OrderBy(i => counts[i].Sum()).Cast<int?>().FirstOrDefault() is { } next) hidden[next] = true;
        return rows.Select((r, i) => hidden[i] ? new(r with { Numerator = null, Denominator = null, Value = null }, true) : new MeasurePartRow(r, false));
    }
}
