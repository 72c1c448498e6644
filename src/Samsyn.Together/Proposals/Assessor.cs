using Samsyn.Kernel.People;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Proposals;

/// <summary>Somebody in the group that assesses the proposals to a challenge.</summary>
sealed class Assessor
{
    public required Guid ChallengeId { get; init; }
    public required Guid PersonId { get; init; }
    public required Role SpokenAs { get; init; }
    public required Side SpokenBy { get; init; }
    public required DateTime SinceUtc { get; init; }
}
