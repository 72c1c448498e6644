using Samsyn.Kernel.People;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Participation;

/// <summary>How one initiative began and when patients came in, as it was known on the last day of a period.</summary>
/// <param name="ChallengeBy">The side that framed the challenge it answers; null: it began by itself.</param>
/// <param name="MadeAs">The role in which it was begun.</param>
/// <param name="FirstPatientOn">The first day on which a patient was more than informed; null: not by then.</param>
/// <param name="Since">The first phase in which a patient was more than informed; null: in none by then.</param>
public sealed record PartnershipStart(DateOnly BegunOn, Side? ChallengeBy, Role MadeAs, DateOnly? FirstPatientOn, Phase? Since)
{
    /// <summary>Who formulated the question: the challenge's side, or that of whoever began it where there is none.</summary>
    public Side FramedBy => ChallengeBy ?? Capacity.SideOf(MadeAs);
}
