namespace Samsyn.Events.Store;

/// <summary>What an event itself says that can be asked for, all of it. An empty list or a null sets no condition; where a list has several, one of them must fit.</summary>
public abstract record EventTraits
{
    public IReadOnlyList<MedicineEventKind> Kinds { get; init; } = [];

    /// <summary>ATC prefixes: J01 takes all that begins with J01.</summary>
    public IReadOnlyList<string> Atc { get; init; } = [];
    public IReadOnlyList<string> Products { get; init; } = [];
    public IReadOnlyList<string> Forms { get; init; } = [];
    public IReadOnlyList<string> Routes { get; init; } = [];
    public IReadOnlyList<string> Strengths { get; init; } = [];

    /// <summary>Prefixes of indication codes.</summary>
    public IReadOnlyList<string> Indications { get; init; } = [];

    /// <summary>Age in whole years at the event, both ends included; an event without a known age does not fit.</summary>
    public int? AgeFrom { get; init; }
    public int? AgeTo { get; init; }

    /// <summary>F or M; an event without a known sex does not fit.</summary>
    public string? Sex { get; init; }
}
