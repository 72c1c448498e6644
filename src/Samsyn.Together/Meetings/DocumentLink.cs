namespace Samsyn.Together.Meetings;

/// <summary>A document of an initiative: where it lies, since documents stay where the region keeps them.</summary>
sealed class DocumentLink
{
    public const int LongestTitle = 200;
    public const int LongestAddress = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }
    public required string Title { get; init; }

    /// <summary>Begins with https:// or http://, or is a path of this site.</summary>
    public required string Address { get; init; }
    public required DateOnly AddedOn { get; init; }
}
