namespace Samsyn.Together.Gate;

/// <summary><c>parties: [units, contributions, values]</c>, <c>parties: [patient-organisation]</c>: what every party has, or which party there is.</summary>
/// <param name="What">units: those of care name a unit; contributions: each puts something in; values: all of it has a value; or a kind of party that is there.</param>
public sealed record PartiesCheck(string What) : GateCheck
{
    public static IReadOnlyList<string> Words { get; } = ["units", "contributions", "values", .. GateFields.Parties];

    public override IReadOnlyList<GateLack> Lacks(GateFacts facts) => Holds(facts.Parties) ? [] : [new("parties-" + What)];

    bool Holds(IReadOnlyList<GateParty> parties) => What switch
    {
        "units" => parties.Any(p => p.Kind == "care") && parties.Where(p => p.Kind == "care").All(p => p.HasUnit),
        "contributions" => parties.Count > 1 && parties.All(p => p.Contributes),
        "values" => parties.Count > 1 && parties.All(p => p.IsValued),
        _ => parties.Any(p => p.Kind == What),
    };
}
