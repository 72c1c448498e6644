namespace Samsyn.Together.Stories;

/// <summary>What somebody who takes part in an initiative has told of health and care, for those who take part in it and for nobody else.</summary>
/// <remarks>The words lie sealed in <see cref="Sealed"/> and nowhere else: not in the audit trail, in no index, in no letter. A story that is taken back is a row that is deleted.</remarks>
sealed class HealthStory
{
    public const int LongestTitle = 140;
    public const int LongestText = 8000;
    public const int LongestReason = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }

    /// <summary>Who told it; null: somebody who has left and let it stay without a name.</summary>
    public required Guid? ParticipantId { get; init; }
    public required StoryAbout About { get; set; }

    /// <summary>A <see cref="StoryText"/>, readable with the installation's keys alone.</summary>
    public required string Sealed { get; set; }

    /// <summary>The first of the month once nobody stands behind it any more: a day would tell who did.</summary>
    public required DateOnly ToldOn { get; init; }

    /// <summary>Why one of those who lead has taken it out of sight; null: it is shown.</summary>
    public string? HiddenBecause { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();
}
