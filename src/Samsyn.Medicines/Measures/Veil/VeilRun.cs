using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;

namespace Samsyn.Medicines.Measures.Veil;

/// <summary>Computes measures and judges them at all organisations, for those that ask for what is not stored and may not see rows.</summary>
sealed class VeilRun(MeasureRun run)
{
    /// <returns>By measure, the organisations and months that may not be shown.</returns>
    public async Task<ILookup<string, (string Organisation, Month Month)>> Over(
        IReadOnlyList<MeasureDefinition> measures, Period period, OrganisationTree tree, ActivityBook book, CancellationToken cancel)
    {
        var telling = measures.Where(PersonVeil.Concerns).ToList();
        var values = telling.ToDictionary(m => m.Code, _ => new List<MeasureValue>(), StringComparer.Ordinal);
        if (telling.Count > 0)
            foreach (var level in MeasureQuestion.Levels(tree, period))
                foreach (var (code, some) in await run.Values(telling, level, book, cancel))
                    values[code].AddRange(some.Where(v => v.Numerator is not null));
        return telling.SelectMany(m => PersonVeil.Over(m, values[m.Code], tree).Where(v => v.IsVeiled), (m, v) => (m.Code, v)).ToLookup(x => x.Code, x => (x.v.Organisation, x.v.Month), StringComparer.Ordinal);
    }
}
