namespace Samsyn.Together.Initiatives;

/// <summary>A measure that an initiative wants to move.</summary>
sealed class InitiativeMeasure
{
    public required Guid InitiativeId { get; init; }

    /// <summary>The measure's code.</summary>
    public required string Measure { get; init; }

    /// <summary>In the order in which they were picked, from 0.</summary>
    public required int Place { get; set; }
}
