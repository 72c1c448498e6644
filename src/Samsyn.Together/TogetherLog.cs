using Microsoft.Extensions.Logging;

namespace Samsyn.Together;

/// <summary>What the module writes to the log. Files and counts, never what people wrote.</summary>
static partial class TogetherLog
{
    [LoggerMessage(4001, LogLevel.Warning, "{Path} is not used and the shipped file stands: {Problem}")]
    public static partial void OwnFileNotUsed(ILogger logger, string path, string problem);

    [LoggerMessage(4002, LogLevel.Information, "No round of questions was opened for {What}: {Code}")]
    public static partial void NotAsked(ILogger logger, string what, string code);
}
