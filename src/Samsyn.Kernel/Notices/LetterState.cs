namespace Samsyn.Kernel.Notices;

/// <summary>Where a letter is.</summary>
public enum LetterState
{
    Waiting,
    Sent,

    /// <summary>The mail server will never take it: no such address, or none is known.</summary>
    Undeliverable,
}
