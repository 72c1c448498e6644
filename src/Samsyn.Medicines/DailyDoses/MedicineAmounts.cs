using Samsyn.Events.Store;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>Tells the event store what units and strengths come to, and how many DDDs one unit is by the imported index.</summary>
/// <remarks>Made anew for each request and each run of a job, which may ask many questions: the index is read once for all of them.</remarks>
/// <param name="index">The index as it is now, with all its versions.</param>
sealed class MedicineAmounts(DoseUnits units, AdministrationRoutes routes, Func<CancellationToken, Task<DddIndex>> index) : IAmounts
{
    readonly UnitAmounts _amounts = new(units);
    DddIndex? _index;

    /// <summary>Where no index has been imported: units and strengths alone.</summary>
    public static MedicineAmounts WithoutIndex(DoseUnits units, AdministrationRoutes routes) => new(units, routes, _ => Task.FromResult(DddIndex.Empty));

    public decimal? InOne(string unit, string strength, string to) =>
        units.Find(to) is { } asked ? _amounts.InOne(units.Find(unit), Strength.Read(strength, units), asked) : null;

    decimal? IAmounts.Strength(string strength, string to, string? per) =>
        units.Find(to) is { } asked && (per is null || units.Find(per) is not null) ? _amounts.Strong(Strength.Read(strength, units), asked, units.Find(per)) : null;

    public async Task<IReadOnlyList<DddInOne>> Ddds(IReadOnlyCollection<DeliveredForm> forms, DddRule rule, CancellationToken cancel) =>
        new DddTable(_index ??= await index(cancel), units, routes).Of(forms, rule.On);
}
