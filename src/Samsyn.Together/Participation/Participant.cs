using Samsyn.Kernel.People;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Participation;

/// <summary>Somebody who was invited to an initiative.</summary>
/// <remarks>What pages show is what the one who invited called the role, never the account's name: that a patient takes part tells of an illness.</remarks>
sealed class Participant
{
    public const int LongestCalled = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }

    /// <summary>The account; null: somebody without one, who is represented by a helper.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>An account that acts for one who has none; each such act is logged as on behalf of this participant.</summary>
    public Guid? HelperId { get; set; }

    /// <summary>The role in the initiative: "Patient representative, Diabetes".</summary>
    public required string Called { get; set; }
    public required Side Side { get; init; }
    public ParticipantState State { get; set; }

    public required Guid InvitedById { get; init; }

    /// <summary>The role in which the one who invited did so, and where it is held.</summary>
    public required Role InvitedAs { get; init; }
    public required Guid InvitedAtId { get; init; }
    public required DateOnly InvitedOn { get; init; }

    /// <summary>When the invitation was taken or declined; null: not yet.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Whom the others can ask, by name and in time.</summary>
    public bool IsContact { get; set; }

    /// <summary>Supports somebody who is new to it.</summary>
    public bool IsMentor { get; set; }

    /// <summary>When the preparation before the first meeting was done; null: not yet.</summary>
    public DateOnly? PreparedOn { get; set; }

    /// <summary>Whether hours are given for nothing; costs are paid all the same.</summary>
    public bool DeclinesPay { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>In which phases, at which levels and with what say.</summary>
    public List<TakingPart> Takes { get; } = [];

    /// <summary>Whether this is the reader, or somebody the reader acts for.</summary>
    public bool IsFor(Guid? reader) => reader is not null && (PersonId == reader || HelperId == reader);
}
