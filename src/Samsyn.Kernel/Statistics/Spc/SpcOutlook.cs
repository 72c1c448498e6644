namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Whether a process that stays as it is will meet its target.</summary>
public enum SpcOutlook
{
    /// <summary>Both limits are on the good side of the target.</summary>
    Met,

    /// <summary>The target lies between the limits: chance decides.</summary>
    HitOrMiss,

    /// <summary>Both limits are on the wrong side of the target.</summary>
    Missed,
}
