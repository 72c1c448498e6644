namespace Samsyn.Events.Imports;

/// <summary>A person asked the running import to stop.</summary>
sealed class ImportStopped : Exception;
