namespace Samsyn.Events.Imports.Checking;

/// <summary>When an event happened, as precisely as the source says.</summary>
/// <param name="YearMonth">202503, or 202500 where only the year is known.</param>
/// <param name="Day">Days since 1970-01-01 of the local date; null when only a month or year is known.</param>
/// <param name="AtMicros">Microseconds since 1970-01-01 UTC; null without a time of day.</param>
readonly record struct Moment(int YearMonth, int? Day, long? AtMicros);
