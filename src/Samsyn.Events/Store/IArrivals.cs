using Samsyn.Kernel.Time;

namespace Samsyn.Events.Store;

/// <summary>What has come into the store, for those who keep what they computed and want to compute only what changed.</summary>
public interface IArrivals
{
    /// <summary>Number of the latest import that is part of the store; 0: none is.</summary>
    Task<int> Last(CancellationToken cancel);

    /// <summary>Changes when, and only when, what the store holds changes: by an import, or because some of it was taken out.</summary>
    Task<string> Mark(CancellationToken cancel);

    /// <summary>The months of which imports after this one brought events or corrected some, in order. Events of which only the year is known are in no month.</summary>
    Task<IReadOnlyList<Month>> MonthsSince(int import, CancellationToken cancel);
}
