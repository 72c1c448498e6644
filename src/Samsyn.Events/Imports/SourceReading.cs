using Samsyn.Events.Imports.Checking;

namespace Samsyn.Events.Imports;

/// <summary>An opened source: its rows, and how its dates and numbers are written.</summary>
sealed record SourceReading(IRowReader Reader, DateShape Dates, Amounts Amounts);
