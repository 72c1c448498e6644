using Samsyn.Kernel.Content;
using Samsyn.Kernel.Pages;

namespace Samsyn.Together.Areas;

/// <summary>The areas of <c>content/challenges/areas.yaml</c>; the installation's own file takes the place of the shipped one.</summary>
sealed class ChallengeAreas
{
    readonly Dictionary<string, ChallengeArea> _byCode;

    ChallengeAreas(IReadOnlyList<ChallengeArea> all) => (All, _byCode) = (all, all.ToDictionary(a => a.Code, StringComparer.Ordinal));

    /// <summary>In the order of the file; parts after the area that they are a part of.</summary>
    public IReadOnlyList<ChallengeArea> All { get; }

    public ChallengeArea? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The area itself and its parts: who looks for the whole looks for the parts too.</summary>
    public IReadOnlyList<string> WithParts(string code) => [.. All.Where(a => a.Code == code || a.Parent == code).Select(a => a.Code)];

    /// <summary>For a list to choose from.</summary>
    public IReadOnlyList<Choice> Choices(string language) => [.. All.Select(a => new Choice(a.Code, a.Name[language], a.Parent is null ? 0 : 1))];

    /// <param name="problems">Gets what is wrong; what is not wrong is among the areas all the same.</param>
    public static ChallengeAreas Read(string name, string text, List<ContentProblem> problems)
    {
        var areas = new List<ChallengeArea>();
        if (ContentNode.Read(name, text, problems) is { } root)
        {
            root.Allow("areas");
            foreach (var node in root.Many("areas")) Add(node, null, areas);
        }
        return new([.. areas.DistinctBy(a => a.Code)]);
    }

    static void Add(ContentNode node, string? parent, List<ChallengeArea> areas)
    {
        if (parent is null) node.Allow("code", "name", "about", "parts");
        else node.Allow("code", "name", "about");
        var code = node.Needed("code");
        if (node.Text("name") is not { } name)
        {
            node.Problem("missing", "name");
            return;
        }
        if (code.Length == 0) return;
        areas.Add(new(code, name, node.Text("about"), parent));
        foreach (var part in node.Many("parts")) Add(part, code, areas);
    }
}
