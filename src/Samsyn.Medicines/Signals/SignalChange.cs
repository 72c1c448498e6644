namespace Samsyn.Medicines.Signals;

/// <summary>One line of a signal's history. Never changed.</summary>
sealed class SignalChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SignalId { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>Null: the program found it.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The person's name at that time.</summary>
    public required string Who { get; init; }

    /// <summary>Null: it was found.</summary>
    public SignalState? From { get; init; }
    public required SignalState To { get; init; }
    public string? Reason { get; init; }
}
