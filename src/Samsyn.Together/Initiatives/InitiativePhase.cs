using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>One phase of one initiative, from when it was opened.</summary>
sealed class InitiativePhase
{
    public required Guid InitiativeId { get; init; }
    public required Phase Phase { get; init; }
    public required DateOnly OpenedOn { get; init; }

    /// <summary>When it should be done; null: no deadline.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>What was decided when it was opened.</summary>
    public required string OpenedWith { get; init; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>What was decided when it was closed.</summary>
    public string? ClosedWith { get; set; }

    public bool IsOpen => ClosedOn is null;
}
