using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures.Results;

namespace Samsyn.Medicines.Measures.Veil;

/// <summary>Computes measures and judges them at all organisations, for those that ask for what is not stored and may not see rows.</summary>
sealed class VeilRun(MeasureRun run, IArrivals arrivals, VeilMemory memory)
{
    /// <returns>By measure, the organisations and months that may not be shown.</returns>
    public async Task<ILookup<string, (string Organisation, Month Month)>> Over(
        IReadOnlyList<MeasureDefinition> measures, Period period, OrganisationTree tree, ActivityBook book, CancellationToken cancel)
    {
        // First the mark, then the events: what comes in between is kept under a mark that nobody asks for again
        var mark = $"{await arrivals.Mark(cancel)} {MeasureStamp.Of(tree)}";
        var telling = measures.Where(PersonVeil.Concerns).ToDictionary(m => m, m => $"{MeasureStamp.Of(m, "", "")} {period.From}–{period.To}");
        var hidden = telling.ToDictionary(t => t.Key.Code, t => IsOfEventsAlone(t.Key) ? memory.Find(mark, t.Value) : null, StringComparer.Ordinal);
        var left = telling.Keys.Where(m => hidden[m.Code] is null).ToList();
        foreach (var (code, found) in await Judge(left, period, tree, book, cancel)) hidden[code] = found;
        foreach (var measure in left.Where(IsOfEventsAlone)) memory.Keep(mark, telling[measure], hidden[measure.Code]!);
        return hidden.SelectMany(h => h.Value!, (h, v) => (h.Key, v)).ToLookup(x => x.Key, x => x.v, StringComparer.Ordinal);
    }

    async Task<Dictionary<string, IReadOnlyList<(string Organisation, Month Month)>>> Judge(
        List<MeasureDefinition> measures, Period period, OrganisationTree tree, ActivityBook book, CancellationToken cancel)
    {
        var values = measures.ToDictionary(m => m.Code, _ => new List<MeasureValue>(), StringComparer.Ordinal);
        if (measures.Count > 0)
            foreach (var (code, some) in await run.Values(measures, MeasureQuestion.All(tree, period), book, cancel))
                values[code].AddRange(some.Where(v => v.Numerator is not null));
        return measures.ToDictionary(m => m.Code,
            IReadOnlyList<(string Organisation, Month Month)> (m) => [.. PersonVeil.Over(m, values[m.Code], tree).Where(v => v.IsVeiled).Select(v => (v.Organisation, v.Month))], StringComparer.Ordinal);
    }

    /// <summary>Whether events and organisations are all it is made of; activity and the DDD index come in by other ways.</summary>
    static bool IsOfEventsAlone(MeasureDefinition measure) => measure.Figures.All(f => f.Activity is null && f.Ddds is null);
}
