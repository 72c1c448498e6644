using Samsyn.Kernel.Content;

namespace Samsyn.Together.Proposals;

/// <summary>The criteria of <c>content/challenges/criteria.yaml</c>.</summary>
/// <param name="All">In the order of the file.</param>
sealed record Criteria(IReadOnlyList<Criterion> All)
{
    static readonly string[] Texts = ["name", "question", "low", "high"];

    public static Criteria Read(string name, string text, List<ContentProblem> problems)
    {
        var all = new List<Criterion>();
        var root = ContentNode.Read(name, text, problems);
        root?.Allow("criteria");
        foreach (var node in root?.Many("criteria") ?? [])
        {
            node.Allow("code", "name", "question", "low", "high");
            var code = node.Needed("code");
            if (node.Text("name") is { } called && node.Text("question") is { } asked && node.Text("low") is { } low && node.Text("high") is { } high)
                all.Add(new(code, called, asked, low, high));
            else foreach (var key in Texts.Where(k => node[k] is null)) node.Problem("missing", key);
        }
        return new([.. all.DistinctBy(c => c.Code)]);
    }
}
