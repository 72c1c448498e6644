using Samsyn.Kernel.Content;

namespace Samsyn.Together.PartnershipChecks;

/// <summary>What must hold of one fact. What is not said holds.</summary>
/// <param name="Fact">One of <see cref="PartnershipFacts.Names"/>.</param>
sealed record CheckCondition(string Fact, decimal? Above, decimal? Below, decimal? Exactly)
{
    /// <summary>A fact that is missing fulfils nothing.</summary>
    public bool Holds(int? value) => value is { } v && !(v <= Above) && !(v >= Below) && !(Exactly is { } exact && v != exact);

    /// <returns>Null when something is wrong, which is told.</returns>
    public static CheckCondition? Read(ContentNode node)
    {
        node.Allow("fact", "above", "below", "is");
        var fact = node.Needed("fact");
        if (fact.Length == 0) return null;
        if (!PartnershipFacts.Names.Contains(fact)) node["fact"]!.Unknown("not-a-choice", PartnershipFacts.Names);
        if ((node["above"] ?? node["below"] ?? node["is"]) is null) node.Problem("missing", "is");
        return PartnershipFacts.Names.Contains(fact) ? new(fact, node.Number("above"), node.Number("below"), node.Number("is")) : null;
    }
}
