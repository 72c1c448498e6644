namespace Samsyn.Kernel.Notices;

/// <summary>How much of a topic a person wants to be told.</summary>
public enum NoticeWhich
{
    Nothing,

    /// <summary>Only what went the wrong way.</summary>
    Worse,

    Everything,
}
