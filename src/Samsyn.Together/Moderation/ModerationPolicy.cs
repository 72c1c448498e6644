using Samsyn.Kernel.Content;

namespace Samsyn.Together.Moderation;

/// <summary>The published policy of <c>content/challenges/moderation.yaml</c>: what a moderator looks for, and nothing else.</summary>
/// <param name="Rules">In the order of the file.</param>
sealed record ModerationPolicy(IReadOnlyList<ModerationRule> Rules)
{
    public ModerationRule? Find(string? code) => Rules.FirstOrDefault(r => r.Code == code);

    public static ModerationPolicy Read(string name, string text, List<ContentProblem> problems)
    {
        var rules = new List<ModerationRule>();
        var root = ContentNode.Read(name, text, problems);
        root?.Allow("rules");
        foreach (var node in root?.Many("rules") ?? [])
        {
            node.Allow("code", "name", "text", "why");
            var code = node.Needed("code");
            if (node.Text("name") is not { } called) node.Problem("missing", "name");
            else if (node.Text("text") is not { } asked) node.Problem("missing", "text");
            else rules.Add(new(code, called, asked, node.Text("why")));
        }
        return new([.. rules.DistinctBy(r => r.Code)]);
    }
}
