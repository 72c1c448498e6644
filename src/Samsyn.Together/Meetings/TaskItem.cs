namespace Samsyn.Together.Meetings;

/// <summary>Something that somebody has promised to do.</summary>
sealed class TaskItem
{
    public const int LongestText = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }
    public required string Text { get; init; }

    /// <summary>Who has promised it; null: nobody yet.</summary>
    public Guid? ParticipantId { get; set; }
    public DateOnly? DueOn { get; init; }
    public DateOnly? DoneOn { get; set; }
}
