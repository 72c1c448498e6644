using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Results;

/// <summary>Reads stored results as they are kept. Knows nothing of who asks: pages and programs read <see cref="SeenResults"/>, signals what everybody may be told.</summary>
sealed class MeasureResults(SamsynDb db)
{
    /// <summary>What was computed, by measure; a measure that is not among them has not been computed yet.</summary>
    public Task<Dictionary<string, MeasureComputation>> Computed(CancellationToken cancel) =>
        db.Set<MeasureComputation>().AsNoTracking().ToDictionaryAsync(c => c.Measure, cancel);

    /// <summary>What is known, in the order of measure, organisation and month; what is missing is not among it.</summary>
    public async Task<ILookup<string, MeasureValue>> Of(
        IReadOnlyCollection<string> measures, IReadOnlyCollection<string> organisations, Period period, CancellationToken cancel)
    {
        var (from, to) = (period.From.YearMonth, period.To.YearMonth);
        var found = await db.Set<MeasureResult>().AsNoTracking()
            .Where(r => measures.Contains(r.Measure) && organisations.Contains(r.Organisation) && r.Month >= from && r.Month <= to)
            .OrderBy(r => r.Measure).ThenBy(r => r.Organisation).ThenBy(r => r.Month)
            .ToListAsync(cancel);
        return found.ToLookup(r => r.Measure, r => new MeasureValue(r.Organisation, Month.FromYearMonth(r.Month), r.Numerator, r.Denominator, r.Value) { IsVeiled = r.IsVeiled, Coverage = r.Coverage }, StringComparer.Ordinal);
    }
}
