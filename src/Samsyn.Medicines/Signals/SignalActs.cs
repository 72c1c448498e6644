using Samsyn.Kernel.Problems;

namespace Samsyn.Medicines.Signals;

/// <summary>What may be done with a signal in which state, and what comes of it. Pure.</summary>
static class SignalActs
{
    public const int LongestReason = 1000;

    /// <summary>What the state allows; taking what is one's own already is nothing to do.</summary>
    /// <param name="isMine">Whether the one who asks is its owner.</param>
    public static IReadOnlyList<SignalAct> For(SignalState state, bool isMine) => state switch
    {
        SignalState.New => [SignalAct.Take, SignalAct.Explain, SignalAct.Work, SignalAct.Close],
        SignalState.Accepted when isMine => [SignalAct.Explain, SignalAct.Work, SignalAct.Close],
        SignalState.Accepted => [SignalAct.Take, SignalAct.Explain, SignalAct.Work, SignalAct.Close],
        SignalState.WorkedOn when isMine => [SignalAct.Explain, SignalAct.Close],
        SignalState.WorkedOn => [SignalAct.Take, SignalAct.Explain, SignalAct.Close],
        SignalState.Explained => [SignalAct.Close, SignalAct.Reopen],
        _ => [SignalAct.Reopen],
    };

    public static bool NeedsReason(SignalAct act) => act is SignalAct.Explain or SignalAct.Close or SignalAct.Reopen;

    /// <summary>The state after; what is taken over while it is being worked on is still being worked on.</summary>
    public static SignalState After(SignalState state, SignalAct act) => act switch
    {
        SignalAct.Explain => SignalState.Explained,
        SignalAct.Work => SignalState.WorkedOn,
        SignalAct.Close => SignalState.Closed,
        SignalAct.Take when state == SignalState.WorkedOn => SignalState.WorkedOn,
        _ => SignalState.Accepted,
    };

    /// <summary>Whether the actor becomes the owner: whoever explains or closes what has an owner leaves it with that one.</summary>
    public static bool MakesOwner(SignalAct act, bool hasOwner) => act is SignalAct.Take or SignalAct.Reopen || !hasOwner;

    /// <summary>Why not; null: it may be done.</summary>
    public static Refusal? Refused(SignalState state, bool isMine, SignalAct act, string? reason) =>
        !For(state, isMine).Contains(act) ? Refusal.Of("signal.state")
        : NeedsReason(act) && string.IsNullOrWhiteSpace(reason) ? Refusal.Of("signal.reason")
        : reason?.Trim().Length > LongestReason ? Refusal.Of("signal.reason-long", $"{LongestReason}")
        : null;
}
