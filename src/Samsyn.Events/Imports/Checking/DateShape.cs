namespace Samsyn.Events.Imports.Checking;

/// <summary>The order of a written date.</summary>
public enum DateShape
{
    /// <summary>2025-03-31, 2025-03, 2025, 20250331, 2025/03/31; with a time: 2025-03-31T14:30[:05[.123]][Z|+01:00].</summary>
    YearFirst,

    /// <summary>31-03-2025, 31.03.2025, 31/3/2025.</summary>
    DayFirst,

    /// <summary>3/31/2025.</summary>
    MonthFirst,
}
