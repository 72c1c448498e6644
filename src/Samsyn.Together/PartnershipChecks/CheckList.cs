using Samsyn.Together.Initiatives;

namespace Samsyn.Together.PartnershipChecks;

/// <summary>The checks of <c>content/partnership-checks/*.yaml</c>, in the order of their files' names.</summary>
sealed record CheckList(IReadOnlyList<PartnershipCheck> All)
{
    /// <summary>What they say of an initiative today.</summary>
    public IReadOnlyList<PartnershipCheck> Fired(Initiative initiative, IReadOnlyList<MeetingFact> meetings, DateOnly today) => [.. All.Where(c => c.Fires(initiative, meetings, today))];
}
