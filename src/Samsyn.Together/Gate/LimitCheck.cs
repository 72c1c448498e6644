namespace Samsyn.Together.Gate;

/// <summary><c>at-most: { months: 36 }</c>, <c>at-least: …</c>: a number keeps a limit, which may differ from region to region.</summary>
/// <param name="Usual">Where none of the parties' organisations has one of its own.</param>
/// <param name="ByPlace">By code of an organisation; holds below it too.</param>
public sealed record LimitCheck(string Number, bool IsMost, decimal Usual, IReadOnlyDictionary<string, decimal> ByPlace) : GateCheck
{
    public override IReadOnlyList<GateLack> Lacks(GateFacts facts)
    {
        if (!facts.Numbers.TryGetValue(Number, out var found)) return [new("number-missing", Number)];
        var limit = For(facts.Parties);
        return (IsMost ? found <= limit : found >= limit) ? [] : [new(IsMost ? "too-much" : "too-little", Number) { Limit = limit, Found = found }];
    }

    /// <summary>The strictest of those that the parties' places have; each place has that of the nearest organisation named.</summary>
    decimal For(IReadOnlyList<GateParty> parties)
    {
        var own = parties.Select(p => p.Places.FirstOrDefault(ByPlace.ContainsKey)).OfType<string>().Select(c => ByPlace[c]).ToList();
        return own.Count == 0 ? Usual : IsMost ? own.Min() : own.Max();
    }

    public override IEnumerable<string> Fields => [Number];
}
