namespace Samsyn.Together.Preparation;

/// <summary>That somebody who takes part has gone through a module.</summary>
sealed class ModuleDone
{
    public required Guid ParticipantId { get; init; }

    /// <summary>The module's code.</summary>
    public required string Module { get; init; }
    public required DateOnly DoneOn { get; init; }
}
