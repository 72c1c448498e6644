using Samsyn.Together.Meetings;

namespace Samsyn.Together.Councils;

/// <summary>A meeting of a council: as those of an initiative, and who was there, which the yearly report counts.</summary>
sealed class CouncilMeeting
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CouncilId { get; init; }
    public required string Title { get; set; }
    public required DateTime StartsAtUtc { get; set; }

    /// <summary>Minutes.</summary>
    public required int Length { get; set; }
    public string Place { get; set; } = "";

    /// <summary>One item a line.</summary>
    public string Agenda { get; set; } = "";

    /// <summary>What was written down; null: not yet.</summary>
    public string? Minutes { get; set; }

    /// <summary>What the roles were last drawn with; null: not drawn.</summary>
    public int? Seed { get; set; }

    /// <summary>Whether it was written down who was there.</summary>
    public bool IsAttendanceKnown { get; set; }

    public List<CouncilSeat> Seats { get; } = [];

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public IReadOnlyList<string> Items => Agenda.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Somebody who comes or came to a meeting of a council.</summary>
sealed class CouncilSeat
{
    public required Guid MeetingId { get; init; }
    public required Guid MemberId { get; init; }

    /// <summary>Null: none this time.</summary>
    public MeetingDuty? Duty { get; set; }

    /// <summary>In the speaking rounds, from 1; null: was not among those drawn.</summary>
    public int? Turn { get; set; }

    /// <summary>Was there; asked for only where attendance is known.</summary>
    public bool WasThere { get; set; }
}
