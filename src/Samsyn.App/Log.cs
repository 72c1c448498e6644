namespace Samsyn.App;

/// <summary>What the host writes to the log; never a person's data.</summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The job {Job} failed and is tried again in {Every}")]
    public static partial void JobFailed(ILogger log, string job, TimeSpan every, Exception error);

    [LoggerMessage(2, LogLevel.Warning, "Not ready: {Check}: {Sentence}")]
    public static partial void NotReady(ILogger log, string check, string sentence, Exception? error);

    [LoggerMessage(3, LogLevel.Error, "A request to the API failed, trace {Trace}")]
    public static partial void ApiFailed(ILogger log, string trace, Exception error);
}
