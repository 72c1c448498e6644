namespace Samsyn.Medicines.Recommendations;

/// <summary>Where an organisation stands against a recommendation's target.</summary>
public enum TargetState
{
    /// <summary>No month since the start has a share.</summary>
    Unknown,

    /// <summary>The recommendation sets none.</summary>
    NoTarget,

    /// <summary>Not reached, and the day by which it should be has not come or was not set.</summary>
    Underway,

    /// <summary>Reached, by the day that was set where one was.</summary>
    Reached,

    /// <summary>Reached after the day.</summary>
    ReachedLate,

    /// <summary>The day has passed without it.</summary>
    Missed,
}
