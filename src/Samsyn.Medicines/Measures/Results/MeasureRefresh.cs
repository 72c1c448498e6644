using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures.Veil;

namespace Samsyn.Medicines.Measures.Results;

/// <summary>Keeps the results of all published measures up to date, for every organisation at every level: the one writer of them.</summary>
sealed class MeasureRefresh(
    SamsynDb db, MeasureFolder folder, MeasureRun run, IArrivals arrivals, IDeliveries deliveries, ActivityBooks books, DddImport ddds, OrganisationTrees trees, RefreshGate gate, TimeProvider time)
{
    /// <returns>What was computed; empty when all was up to date.</returns>
    public async Task<IReadOnlyList<RefreshWork>> Run(CancellationToken cancel)
    {
        using var one = await gate.Enter(cancel);
        var tree = await trees.Current(db, cancel);
        var measures = folder.Catalogue.All.Where(m => m.Status == MeasureStatus.Published).ToList();
        var known = await db.Set<MeasureComputation>().ToDictionaryAsync(c => c.Measure, StringComparer.Ordinal, cancel);
        // First the number, then the events: what comes in between is counted now and once more next time
        var last = await arrivals.Last(cancel);
        var delivered = await deliveries.All(cancel);
        await Forget(known, measures, cancel);
        if (RefreshPlan.Window(delivered.Select(d => d.Month), Month.Of(time.GetLocalNow())) is not { } window) return [];

        var activity = await books.Stamp(cancel);
        var index = await ddds.Stamp(cancel);
        var stamps = measures.ToDictionary(m => m.Code, m => MeasureStamp.Of(m, activity, index), StringComparer.Ordinal);
        var places = MeasureStamp.Of(tree);
        var touched = new Dictionary<int, IReadOnlyCollection<Month>>();
        foreach (var import in known.Values.Select(c => c.Import).Distinct()) touched[import] = import == last ? [] : await arrivals.MonthsSince(import, cancel);
        var plan = RefreshPlan.Of(measures, stamps, known, places, window, import => touched[import]);
        if (plan.Count == 0 && known.Values.All(c => c.Import == last && c.LastMonth == window.To.YearMonth && c.FirstMonth == window.From.YearMonth)) return plan;
        var book = await books.Read(null, tree, cancel);
        var everybody = MeasureQuestion.All(tree, window);
        foreach (var work in plan)
        {
            foreach (var period in RefreshPlan.Runs(work.Months)) await Compute(work.Measures, everybody with { Period = period }, tree, book, cancel);
            await Mark(work.Measures, known, stamps, places, last, window, cancel);
        }
        await MarkRest(measures.Except(plan.SelectMany(w => w.Measures)), known, last, window, cancel);
        await Trim(tree, window, plan.Count > 0, cancel);
        return plan;
    }

    /// <remarks>What few persons would be told by is judged over all organisations at once. One measure at a time is replaced: whoever else writes waits for the moment of one and not of all.</remarks>
    async Task Compute(IReadOnlyList<MeasureDefinition> measures, MeasureQuestion question, OrganisationTree tree, ActivityBook book, CancellationToken cancel)
    {
        var values = await run.Values(measures, question, book, cancel);
        foreach (var measure in measures)
        {
            var known = values[measure.Code].Where(v => v.Numerator is not null);
            await Replace(measure.Code, PersonVeil.Concerns(measure) ? PersonVeil.Over(measure, [.. known], tree) : known, question, cancel);
        }
    }

    async Task Replace(string measure, IEnumerable<MeasureValue> values, MeasureQuestion question, CancellationToken cancel)
    {
        var (from, to, places) = (question.Period.From.YearMonth, question.Period.To.YearMonth, question.Groups.Keys.ToList());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<MeasureResult>().Where(r => r.Measure == measure && places.Contains(r.Organisation) && r.Month >= from && r.Month <= to).ExecuteDeleteAsync(cancel);
        var results = from v in values
                      select new MeasureResult
                      {
                          Measure = measure, Organisation = v.Organisation, Month = v.Month.YearMonth, Numerator = v.Numerator, Denominator = v.Denominator, Value = v.Value, IsVeiled = v.IsVeiled, Coverage = v.Coverage,
                      };
        await db.AddMany(results, cancel);
        await transaction.CommitAsync(cancel);
    }

    async Task Mark(IReadOnlyList<MeasureDefinition> measures, Dictionary<string, MeasureComputation> known, Dictionary<string, string> stamps, string places, int last, Period window,
        CancellationToken cancel)
    {
        foreach (var code in measures.Select(m => m.Code))
        {
            if (!known.TryGetValue(code, out var computed))
                db.Add(known[code] = computed = new() { Measure = code, Definition = "", Places = "", Import = 0, FirstMonth = 0, LastMonth = 0, ComputedAtUtc = default });
            (computed.Definition, computed.Places, computed.Import) = (stamps[code], places, last);
            (computed.FirstMonth, computed.LastMonth, computed.ComputedAtUtc) = (window.From.YearMonth, window.To.YearMonth, time.GetUtcNow().UtcDateTime);
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>An import that touched no month that is kept is counted in all the same.</summary>
    async Task MarkRest(IEnumerable<MeasureDefinition> measures, Dictionary<string, MeasureComputation> known, int last, Period window, CancellationToken cancel)
    {
        foreach (var measure in measures)
            (known[measure.Code].Import, known[measure.Code].FirstMonth, known[measure.Code].LastMonth) = (last, window.From.YearMonth, window.To.YearMonth);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Measures that were taken out, archived or broken have no results.</summary>
    async Task Forget(Dictionary<string, MeasureComputation> known, List<MeasureDefinition> measures, CancellationToken cancel)
    {
        foreach (var gone in known.Keys.Except(measures.Select(m => m.Code)).ToList())
        {
            await db.Set<MeasureResult>().Where(r => r.Measure == gone).ExecuteDeleteAsync(cancel);
            db.Remove(known[gone]);
            known.Remove(gone);
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Months that are too old, and organisations that are no more.</summary>
    async Task Trim(OrganisationTree tree, Period window, bool changed, CancellationToken cancel)
    {
        if (!changed) return;
        var from = window.From.YearMonth;
        await db.Set<MeasureResult>().Where(r => r.Month < from).ExecuteDeleteAsync(cancel);
        var there = await db.Set<MeasureResult>().Select(r => r.Organisation).Distinct().ToListAsync(cancel);
        var gone = there.Where(code => tree.Find(code) is null).ToList();
        if (gone.Count > 0) await db.Set<MeasureResult>().Where(r => gone.Contains(r.Organisation)).ExecuteDeleteAsync(cancel);
    }
}
