namespace Samsyn.Together.Meetings;

/// <summary>A meeting of an initiative: when and where, what is talked about, who has which role, and what was written down.</summary>
sealed class Meeting
{
    public const int LongestTitle = 140;
    public const int LongestPlace = 300;
    public const int LongestText = 8000;
    public const int LongestMinutes = 12 * 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }
    public required string Title { get; set; }
    public required DateTime StartsAtUtc { get; set; }

    /// <summary>Minutes.</summary>
    public required int Length { get; set; }

    /// <summary>A room, or an address for those who take part from afar.</summary>
    public string Place { get; set; } = "";

    /// <summary>One item a line.</summary>
    public string Agenda { get; set; } = "";

    /// <summary>What was written down; null: not yet.</summary>
    public string? Minutes { get; set; }

    /// <summary>What the roles were last drawn with: the same number and the same people give the same roles. Null: not drawn.</summary>
    public int? Seed { get; set; }

    /// <summary>Who comes, in the order in which they speak.</summary>
    public List<MeetingSeat> Seats { get; } = [];

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public DateTime EndsAtUtc => StartsAtUtc.AddMinutes(Length);
    public IReadOnlyList<string> Items => Agenda.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
