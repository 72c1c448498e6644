using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Map;

/// <summary>Reads the partnership map of the organisation and period that the frame shows, for page, file and program alike.</summary>
sealed class MapRun(PartnershipCells cells)
{
    /// <summary>The longest list behind a cell.</summary>
    const int Most = 100;

    /// <summary>The care organisation of the frame; companies and patient organisations have no initiatives below them, and so look at all.</summary>
    public static Organisation? OwnOf(Scope scope) => scope.Organisation is { Kind: not (OrganisationKind.Company or OrganisationKind.PatientOrganisation) } own ? own : null;

    public static bool IsAll(Scope scope) => scope.Query.GetValueOrDefault("where") == "all";

    /// <summary>What the map is of; null: everywhere that the reader may see.</summary>
    public static Organisation? PlaceOf(Scope scope) => IsAll(scope) ? null : OwnOf(scope);

    public async Task<PartnershipMap> Of(Scope scope, Period period, CancellationToken cancel)
    {
        var (from, to) = Days(period);
        var place = PlaceOf(scope);
        return new(await cells.Of(scope.Actor, scope.Tree, place, from, to, cancel), await cells.Starts(scope.Actor, scope.Tree, place, from, to, cancel));
    }

    public Task<IReadOnlyList<PartnershipInitiative>> In(Level level, Phase phase, Scope scope, CancellationToken cancel)
    {
        var (from, to) = Days(scope.Period);
        return cells.In(level, phase, scope.Actor, scope.Tree, PlaceOf(scope), from, to, Most, cancel);
    }

    public async Task<IReadOnlyList<Period>> Years(Scope scope, DateOnly today, CancellationToken cancel) =>
        MapYears.Of(scope.Period, await cells.First(scope.Actor, scope.Tree, PlaceOf(scope), cancel), today);

    static (DateOnly From, DateOnly To) Days(Period period) => (period.From.FirstDay, period.To.Plus(1).FirstDay.AddDays(-1));
}
