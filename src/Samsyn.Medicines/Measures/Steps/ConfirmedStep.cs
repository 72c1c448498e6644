using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Steps;

/// <summary>A step change in one measure of one organisation that a person confirmed with a reason: from then on the chart is split there.</summary>
/// <remarks>A mistake is undone with a reason and not erased.</remarks>
public sealed class ConfirmedStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The measure's code.</summary>
    public required string Measure { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>The first month on the new level.</summary>
    public required Month Since { get; init; }

    /// <summary>The centre before, in the measure's unit, as it was when the step was confirmed.</summary>
    public required double Before { get; init; }

    /// <summary>The centre after, likewise.</summary>
    public required double After { get; init; }
    public required string Reason { get; init; }
    public required Guid? ConfirmedById { get; init; }
    public required string ConfirmedByName { get; init; }
    public required DateTime ConfirmedAtUtc { get; init; }

    /// <summary>When it was undone; null: it stands.</summary>
    public DateTime? UndoneAtUtc { get; set; }
    public Guid? UndoneById { get; set; }
    public string? UndoneByName { get; set; }
    public string? UndoneReason { get; set; }

    public bool Stands => UndoneAtUtc is null;
}
