namespace Samsyn.Medicines.Signals;

/// <summary>What a signal looks like.</summary>
enum CauseKind
{
    /// <summary>To another level, where it stays.</summary>
    Step,

    /// <summary>Little by little, each month no more than chance could make.</summary>
    Drift,

    /// <summary>One time only.</summary>
    Single,

    /// <summary>No change: worse than all others alike, month after month.</summary>
    Apart,
}
