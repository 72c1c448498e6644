namespace Samsyn.Medicines.Signals;

/// <summary>Where a signal stands.</summary>
enum SignalState
{
    /// <summary>Nobody has taken it yet.</summary>
    New,

    /// <summary>Somebody looks into it.</summary>
    Accepted,

    /// <summary>There is a reason, and nothing to be done; it may be closed once the reason has passed.</summary>
    Explained,

    /// <summary>Something is being done about it.</summary>
    WorkedOn,

    Closed,
}
