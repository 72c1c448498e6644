using Samsyn.Together.Sides;

namespace Samsyn.Together.Participation;

/// <summary>One initiative in one cell of the partnership map.</summary>
/// <param name="People">Who takes part there; once for each say that somebody had.</param>
public sealed record PartnershipInitiative(Guid Id, string Title, string Language, Guid OrganisationId, IReadOnlyList<PartnershipPerson> People)
{
    /// <summary>How many of each side, and the highest say among them; patients first.</summary>
    public IReadOnlyList<(Side Side, int Count, Say Say)> BySide =>
        [.. People.GroupBy(p => p.Side).OrderBy(g => g.Key).Select(g => (g.Key, g.Select(p => p.Participant).Distinct().Count(), g.Max(p => p.Say)))];
}

/// <summary>With what say somebody takes part in one cell.</summary>
public sealed record PartnershipPerson(Guid Participant, Side Side, Say Say);
