namespace Samsyn.Together.Gate;

/// <summary><c>filled: [purpose, received]</c>: these texts, days or numbers have been written.</summary>
public sealed record FilledCheck(IReadOnlyList<string> Names) : GateCheck
{
    public override IReadOnlyList<GateLack> Lacks(GateFacts facts) =>
        [.. Names.Where(n => !facts.Texts.ContainsKey(n) && !facts.Days.ContainsKey(n) && !facts.Numbers.ContainsKey(n)).Select(n => new GateLack("filled", n))];

    public override IEnumerable<string> Fields => Names;
}
