namespace Samsyn.Together.Meetings;

/// <summary>Somebody who comes to a meeting: with which duty, and when the word comes round.</summary>
sealed class MeetingSeat
{
    public required Guid MeetingId { get; init; }
    public required Guid ParticipantId { get; init; }

    /// <summary>Null: none this time.</summary>
    public MeetingDuty? Duty { get; init; }

    /// <summary>In the speaking rounds, from 1.</summary>
    public required int Turn { get; init; }
}

/// <summary>The roles of a meeting, which rotate.</summary>
enum MeetingDuty { Chair, Scribe, Timekeeper }
