using Samsyn.Together.Names;

namespace Samsyn.Together.Gate;

/// <summary><c>names-no: [product, substance]</c>: no such name stands in the texts.</summary>
public sealed record NamesCheck(IReadOnlyList<string> Kinds) : GateCheck
{
    public static IReadOnlyList<string> Words { get; } = ["product", "substance", "company"];

    public override IReadOnlyList<GateLack> Lacks(GateFacts facts)
    {
        var found = facts.Names.Where(n => Kinds.Contains(WordOf(n.Kind))).Select(n => n.Written).Distinct().ToList();
        return found.Count == 0 ? [] : [new("names") { Said = string.Join(", ", found) }];
    }

    static string WordOf(NameKind kind) => kind switch { NameKind.Company => "company", NameKind.Product => "product", _ => "substance" };
}
