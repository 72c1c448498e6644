namespace Samsyn.Together.Names;

/// <summary>A name that an ethics officer lets stand in one challenge, and why.</summary>
sealed class AllowedName
{
    public required Guid ChallengeId { get; init; }

    /// <summary>As <see cref="FoundName.Key"/> has it.</summary>
    public required string Name { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string Reason { get; init; }
}
