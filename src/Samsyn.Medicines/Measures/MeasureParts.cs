using Samsyn.Events.Store;
using Samsyn.Kernel.Statistics;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures.Veil;

namespace Samsyn.Medicines.Measures;

/// <summary>Computes measures by parts, and hides what is of few persons: by age, sex and indication the events of one part may be one person's.</summary>
/// <remarks>Each month is judged by itself and a longer time is added up from the months shown, so that no choice of times tells a month that is hidden.</remarks>
sealed class MeasureParts(MeasureRun run, IEventStore store)
{
    /// <param name="measure">A measure that its part does not refuse (<see cref="MeasurePart.Refuses(MeasureDefinition)"/>).</param>
    /// <param name="by">With a part.</param>
    /// <param name="question">Made of it.</param>
    /// <param name="sees">Whether the asker may see rows; who may not is refused what cannot be hidden (<see cref="MeasurePart.RefusesToHide"/>).</param>
    public async Task<IReadOnlyList<ShownRow>> Rows(MeasureDefinition measure, MeasureBy by, MeasureQuestion question, ActivityBook book, bool sees, CancellationToken cancel)
    {
        var values = (await run.Values([measure], question, book, cancel))[measure.Code];
        // A time in which a part has neither numerator nor denominator says nothing of it, but one in which they are missing does
        var missing = values.Where(v => v.Numerator is null).Select(v => (v.Organisation, by.Key(v.Month), v.Part)).ToHashSet();
        if (!sees && by.Part!.TellsPersons(measure))
        {
            var persons = await Persons(measure, by.Part, question, cancel);
            values = [.. values.GroupBy(v => (v.Organisation, v.Month)).SelectMany(g => Veiled(measure, [.. g], persons))];
        }
        return [.. MeasureRows.Shown(measure, values, by).Where(r => r.Row.Value is not null || r.HiddenMonths > 0 || missing.Contains((r.Row.Organisation, r.Row.Time, r.Row.Part)))];
    }

    /// <summary>The different persons behind each side in each month: numerator and denominator, where they are of events.</summary>
    async Task<Dictionary<(string Organisation, Month Month, string Part), long[]>> Persons(MeasureDefinition measure, MeasurePart part, MeasureQuestion question, CancellationToken cancel)
    {
        var figures = measure.Figures.Where(f => f.Events is not null).Select(f => new Summed(Quantity.Persons, f.Events)).ToList();
        var table = await store.Ask(new(question.Events, figures, [question.ByPlace, part.Grouping, Grouping.Month]), cancel);
        var counted = new Dictionary<(string, Month, string), long[]>();
        foreach (var row in table.Rows)
            if (Month.TryParse(row.Keys[2], out var month)) counted[(row.Keys[0], month, row.Keys[1])] = [.. row.Values.Select(v => (long)(v ?? 0))];
        return counted;
    }

    static IEnumerable<MeasureValue> Veiled(MeasureDefinition measure, IReadOnlyList<MeasureValue> parts, Dictionary<(string, Month, string), long[]> persons)
    {
        List<long[]> counts =
        [
            .. parts.Select(p => (long[])[.. persons.GetValueOrDefault((p.Organisation, p.Month, p.Part)) ?? [], .. PersonVeil.Counts(measure, p.Numerator, p.Denominator).Select(c => Math.Max(0, (long)(c ?? 0)))]),
        ];
        var hidden = new bool[parts.Count];
        for (var side = 0; side < counts.Max(c => c.Length); side++)
            foreach (var (i, cell) in SmallNumbers.Show([.. counts.Select(c => c.Length > side ? c[side] : 0)], withTotal: true).Cells.Index())
                hidden[i] |= cell is null;
        // The whole measure is known: one part alone would be what the others leave of it
        if (hidden.Count(h => h) == 1 && Enumerable.Range(0, parts.Count).Where(i => !hidden[i]).OrderBy(i => counts[i].Sum()).Cast<int?>().FirstOrDefault() is { } next) hidden[next] = true;
        return parts.Select((p, i) => p with { IsVeiled = hidden[i] });
    }
}
