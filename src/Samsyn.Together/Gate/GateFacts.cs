using Samsyn.Together.Names;

namespace Samsyn.Together.Gate;

/// <summary>What rules can look at in an agreement; the names are those of <see cref="GateFields"/>.</summary>
public sealed record GateFacts
{
    /// <summary>Only those that are filled.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, DateOnly> Days { get; init; } = new Dictionary<string, DateOnly>();
    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = new Dictionary<string, decimal>();

    /// <summary>By code of the question; one's own question of a rule has the rule's code.</summary>
    public IReadOnlyDictionary<string, bool> Answers { get; init; } = new Dictionary<string, bool>();
    public IReadOnlyList<GateParty> Parties { get; init; } = [];

    /// <summary>Names that stand in its texts and that nobody has let stand.</summary>
    public IReadOnlyList<FoundName> Names { get; init; } = [];
}
