namespace Samsyn.Events.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Uploaded, waits for its turn.</summary>
    Queued,
    Running,

    /// <summary>Its events are in the store.</summary>
    Committed,

    /// <summary>It could not be done; nothing of it is in the store.</summary>
    Failed,

    /// <summary>A person stopped it; nothing of it is in the store.</summary>
    Stopped,

    /// <summary>The process died; nothing of it is in the store.</summary>
    Abandoned,
}
