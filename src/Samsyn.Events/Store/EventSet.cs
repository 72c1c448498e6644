using Samsyn.Kernel.Time;

namespace Samsyn.Events.Store;

/// <summary>Which events are meant. An empty list or a null sets no condition.</summary>
/// <remarks>Organisations are codes, already resolved to everything below the one chosen and already within the asker's reach.</remarks>
public sealed record EventSet
{
    public required Period Period { get; init; }

    /// <summary>Codes of organisations; null: all. An empty list matches nothing.</summary>
    public IReadOnlyCollection<string>? Organisations { get; init; }

    public IReadOnlyList<MedicineEventKind> Kinds { get; init; } = [];

    /// <summary>ATC prefixes that are in: J01 takes all that begins with J01.</summary>
    public IReadOnlyList<string> Atc { get; init; } = [];

    /// <summary>ATC prefixes that are out again.</summary>
    public IReadOnlyList<string> AtcExcept { get; init; } = [];

    public IReadOnlyList<string> Products { get; init; } = [];
    public IReadOnlyList<string> Routes { get; init; } = [];
    public IReadOnlyList<string> Forms { get; init; } = [];
    public IReadOnlyList<string> Strengths { get; init; } = [];

    /// <summary>Prefixes of indication codes.</summary>
    public IReadOnlyList<string> Indications { get; init; } = [];

    /// <summary>Age in whole years at the event, both ends included; an event without a known age is outside.</summary>
    public int? AgeFrom { get; init; }
    public int? AgeTo { get; init; }

    /// <summary>F or M; an event without a known sex is outside.</summary>
    public string? Sex { get; init; }

    /// <summary>Amounts that an event must carry, all of them: a price is a cost over a quantity of the same events.</summary>
    public IReadOnlyList<Quantity> Carrying { get; init; } = [];

    /// <summary>Only what had been imported up to and including this import; null: all.</summary>
    public int? AsOfImport { get; init; }
}
