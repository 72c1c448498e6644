using Samsyn.Together.Sides;

namespace Samsyn.Together.Participation;

/// <summary>That somebody takes part in one phase at one level: with what say, from when to when.</summary>
/// <remarks>Holds the side and whether the invitation was taken, so that who takes part where is one question to one table.</remarks>
sealed class TakingPart
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }
    public required Guid ParticipantId { get; init; }
    public required Phase Phase { get; init; }
    public required Level Level { get; init; }
    public required Side Side { get; init; }
    public required Say Say { get; init; }

    /// <summary>Whether the participant has said yes; one who left did.</summary>
    public required bool IsAgreed { get; set; }
    public required DateOnly From { get; init; }

    /// <summary>The last day; null: goes on until the phase is closed.</summary>
    public DateOnly? To { get; set; }

    public bool IsOn(DateOnly day) => From <= day && (To is null || To >= day);
}
