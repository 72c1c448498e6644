using Samsyn.Kernel.People;
using Samsyn.Together.Governance;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Councils;

/// <summary>Somebody who was called to a council.</summary>
/// <remarks>What pages show is what the one who called wrote of the role, never the account's name: that a patient sits in a council tells of an illness.</remarks>
sealed class CouncilMember
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CouncilId { get; init; }

    /// <summary>The account; null: somebody without one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>An account that acts for one who has none; each such act is logged as on behalf of this member.</summary>
    public Guid? HelperId { get; init; }

    /// <summary>The role in the council: "Patient representative, kidney disease".</summary>
    public required string Called { get; set; }
    public required Side Side { get; init; }

    /// <summary>For which party of a joint body; null elsewhere.</summary>
    public Party? Party { get; init; }
    public ParticipantState State { get; set; }

    public required Guid CalledById { get; init; }

    /// <summary>The role in which the one who called did so, and where it is held.</summary>
    public required Role CalledAs { get; init; }
    public required Guid CalledAtId { get; init; }
    public required DateOnly CalledOn { get; init; }

    /// <summary>When the call was taken or declined; null: not yet.</summary>
    public DateOnly? AnsweredOn { get; set; }

    public List<CouncilTerm> Terms { get; } = [];

    /// <summary>Whether what is written of terms holds: a call that nobody has taken is counted nowhere.</summary>
    public bool HasTaken => State is ParticipantState.In or ParticipantState.Left;

    public CouncilTerm? TermOn(DateOnly day) => HasTaken ? Terms.FirstOrDefault(t => t.IsOn(day)) : null;

    /// <summary>Whether this is the reader, or somebody the reader acts for.</summary>
    public bool IsFor(Guid? reader) => reader is not null && (PersonId == reader || HelperId == reader);
}
