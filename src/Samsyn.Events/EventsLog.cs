using Microsoft.Extensions.Logging;

namespace Samsyn.Events;

/// <summary>What the module writes to the log. File names and counts, never rows.</summary>
static partial class EventsLog
{
    [LoggerMessage(2001, LogLevel.Information, "Import {Number} of {File} begins")]
    public static partial void ImportBegins(ILogger logger, int number, string file);

    [LoggerMessage(2002, LogLevel.Information, "Import {Number} is committed: {Accepted} accepted, {Unchanged} unchanged, {Corrected} corrected, {Rejected} rejected")]
    public static partial void ImportCommitted(ILogger logger, int number, long accepted, long unchanged, long corrected, long rejected);

    [LoggerMessage(2003, LogLevel.Error, "Import {Number} failed")]
    public static partial void ImportFailed(ILogger logger, int number, Exception exception);

    [LoggerMessage(2004, LogLevel.Error, "The queue of uploaded files could not be worked on; it is tried again with the next file that is sent")]
    public static partial void QueueFailed(ILogger logger, Exception exception);
}
