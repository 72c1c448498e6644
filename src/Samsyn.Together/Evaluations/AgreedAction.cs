namespace Samsyn.Together.Evaluations;

/// <summary>What was agreed to do because of a round: somebody does it, and on a day it is looked at whether it helped.</summary>
sealed class AgreedAction
{
    public const int LongestText = 500, LongestCalled = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid RoundId { get; init; }

    /// <summary>The organisation of the round.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The code of the question that it answers; null: of none in particular.</summary>
    public string? Question { get; init; }
    public required string Text { get; init; }

    /// <summary>Who does it; it comes back to this account.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>When its owner left before it was done: it is nobody's then, and those who agreed on it follow it up. Null: has not.</summary>
    public DateOnly? OwnerLeftOn { get; set; }

    /// <summary>What pages call the owner: a role, not a name.</summary>
    public required string OwnerCalled { get; init; }
    public required DateOnly AgreedOn { get; init; }

    /// <summary>When it is looked at.</summary>
    public required DateOnly FollowUpOn { get; set; }

    /// <summary>When it was looked at last; null: not yet.</summary>
    public DateOnly? FollowedUpOn { get; set; }

    /// <summary>What was seen then.</summary>
    public string? FollowUp { get; set; }
    public ActionState State { get; set; }

    /// <summary>Guards against two people following it up at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public bool IsDue(DateOnly today) => State is ActionState.GoesOn && FollowUpOn <= today;
}

/// <summary>Where an agreed action stands.</summary>
enum ActionState { GoesOn, Done, Dropped }
