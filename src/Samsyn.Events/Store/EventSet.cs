using Samsyn.Kernel.Time;

namespace Samsyn.Events.Store;

/// <summary>Which events are meant: those of some months and organisations that say what is asked for.</summary>
/// <remarks>Organisations are codes, already resolved to everything below the one chosen and already within the asker's reach.</remarks>
public sealed record EventSet : EventTraits
{
    public required Period Period { get; init; }

    /// <summary>Codes of organisations; null: all. An empty list matches nothing.</summary>
    public IReadOnlyCollection<string>? Organisations { get; init; }

    /// <summary>ATC prefixes that are out again.</summary>
    public IReadOnlyList<string> AtcExcept { get; init; } = [];

    /// <summary>Amounts that an event must carry, all of them: a price is a cost over a quantity of the same events.</summary>
    public IReadOnlyList<Quantity> Carrying { get; init; } = [];

    /// <summary>Only what had been imported up to and including this import; null: all.</summary>
    public int? AsOfImport { get; init; }
}
