namespace Samsyn.Together.Meetings;

/// <summary>What was decided, and when it is looked at once more.</summary>
sealed class Decision
{
    public const int LongestText = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }
    public required string Text { get; init; }
    public required DateOnly DecidedOn { get; init; }

    /// <summary>When it comes back; null: it stands.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>When it was looked at again: it comes back once.</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>What that gave.</summary>
    public string? Review { get; set; }

    public bool IsDue(DateOnly today) => ReviewedOn is null && ReviewOn <= today;
}
