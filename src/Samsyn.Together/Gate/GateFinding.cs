namespace Samsyn.Together.Gate;

/// <summary>How an agreement stands to all rules of one topic: as it stands to the one that weighs most.</summary>
/// <remarks>The strictest wins: every rule of every party's country must be met, and a reason that excuses one excuses no other.</remarks>
/// <param name="Verdicts">What weighs most first; of equals the stricter kind.</param>
public sealed record GateFinding(string Topic, IReadOnlyList<GateVerdict> Verdicts)
{
    public GateVerdict Lead => Verdicts[0];
    public IEnumerable<GateVerdict> Others => Verdicts.Skip(1);
    public GateStanding Standing => Lead.Standing;
    public bool Blocks => Verdicts.Any(v => v.Blocks);

    public static GateFinding Of(IGrouping<string, GateVerdict> topic) =>
        new(topic.Key, [.. topic.OrderByDescending(v => v.Weight).ThenByDescending(v => v.Rule.Kind).ThenBy(v => v.Rule.Code, StringComparer.Ordinal)]);
}
