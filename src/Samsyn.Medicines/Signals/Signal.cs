using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Signals;

/// <summary>A change in a measure of an organisation that is more than chance, with somebody who looks after it.</summary>
sealed class Signal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The measure's code.</summary>
    public required string Measure { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Way Way { get; init; }

    /// <summary>The month in which it began, as it was first told; with measure, organisation and way it tells one signal from another.</summary>
    public required Month Since { get; init; }

    /// <summary>The last month in which it was seen.</summary>
    public required Month Until { get; set; }
    public required CauseKind Kind { get; set; }

    /// <summary>The level before, in the measure's unit.</summary>
    public required double From { get; set; }

    /// <summary>The level since then.</summary>
    public required double To { get; set; }

    /// <summary>Whether the change is for the better; null: the measure has no direction.</summary>
    public required bool? IsGood { get; init; }

    /// <summary>An organisation above whose figures show it because of this one.</summary>
    public Guid? AlsoSeenAtId { get; set; }

    /// <summary>In how many organisations below it is seen; 0: it was not found there, or there are none.</summary>
    public int SeenBelow { get; set; }

    public required DateTime FoundAtUtc { get; init; }
    public SignalState State { get; set; }
    public Guid? OwnerId { get; set; }

    /// <summary>Why it is so, or why it was closed.</summary>
    public string? Reason { get; set; }

    /// <summary>Guards against two people deciding at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public bool IsOpen => State is not (SignalState.Explained or SignalState.Closed);

    /// <summary>What it tells.</summary>
    public Cause Cause => new(Kind, Way, Since, Until, From, To);

    /// <summary>What looks the same in the same organisation is this one, as far as it can be told.</summary>
    public bool IsOf(FoundCause found) => found.Measure == Measure && found.Organisation.Id == OrganisationId && found.Cause.Is(Way, Since, Until);
}
