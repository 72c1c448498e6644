namespace Samsyn.Together.Gate;

/// <summary>What the gate says of an agreement on a day.</summary>
/// <param name="Findings">One for each topic, in the order of the rules.</param>
/// <param name="NotAsked">Rules of the parties' countries whose condition does not hold here.</param>
/// <param name="Past">Rules that were asked once and are no longer.</param>
/// <param name="Coming">Rules that will be asked from a later day.</param>
public sealed record GateResult(IReadOnlyList<GateFinding> Findings, IReadOnlyList<GateRule> NotAsked, IReadOnlyList<GateRule> Past, IReadOnlyList<GateRule> Coming)
{
    public IEnumerable<GateFinding> With(GateStanding standing) => Findings.Where(f => f.Standing == standing);
    public IEnumerable<GateVerdict> Verdicts => Findings.SelectMany(f => f.Verdicts);

    /// <summary>Names of fields, and codes of questions, that are to be filled: of a rule that waits for its condition, or whose condition does not hold, the condition's alone.</summary>
    public IReadOnlyList<string> Fields => [.. Verdicts.SelectMany(v => v.WaitsForCondition ? v.Rule.Conditions : v.Rule.Fields).Concat(NotAsked.SelectMany(r => r.Conditions)).Distinct()];

    /// <summary>Whether nothing stands in the way of signing.</summary>
    public bool IsOpen => !Findings.Any(f => f.Blocks);

    /// <summary>Whether an officer has something to say before it can go on or back.</summary>
    public bool WaitsForOfficer => Verdicts.Any(v => v.WaitsForOfficer);

    /// <summary>Whether a rule that nothing can be signed past is not met.</summary>
    public bool StopStands => Verdicts.Any(v => v is { Rule.Kind: GateKind.Stop, Standing: GateStanding.NotMet });
}
