namespace Samsyn.Together.Gate;

/// <summary><c>any-of: […]</c>: one of several is enough.</summary>
public sealed record AnyCheck(IReadOnlyList<GateCheck> Ways) : GateCheck
{
    public override IReadOnlyList<GateLack> Lacks(GateFacts facts)
    {
        var lacks = Ways.Select(w => w.Lacks(facts)).ToList();
        return lacks.Any(l => l.Count == 0) ? [] : [new("one-of") { OneOf = [.. lacks.Select(l => l[0])] }];
    }

    public override IEnumerable<string> Fields => Ways.SelectMany(w => w.Fields);
}
