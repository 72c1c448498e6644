using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Substitution;

/// <summary>Reads one file of <c>content/substitution</c> and says all that is wrong with it, each mistake with its line.</summary>
static class AnalogueFile
{
    /// <param name="id">The file's name without ending.</param>
    /// <returns>Null when anything is wrong; the problems say what.</returns>
    public static AnalogueGroup? Read(string id, string text, List<ContentProblem> problems)
    {
        var before = problems.Count;
        if (ContentNode.Read(id + ".yaml", text, problems) is not { } root) return null;
        root.Allow("name", "reason", "members");
        var name = root.Text("name");
        foreach (var language in Languages.Cultures.Keys.Where(l => string.IsNullOrWhiteSpace(name?.All.GetValueOrDefault(l)))) (root["name"] ?? root).Problem("missing", $"name: {language}");
        var reason = root.Needed("reason");
        var members = root.Many("members").Select(Member).OfType<AnalogueMember>().ToList();
        if (root.Many("members").Count < 2) (root["members"] ?? root).Problem("too-few-members", $"{root.Many("members").Count}");
        return problems.Count == before ? new(id, name!.All, reason, members) : null;
    }

    static AnalogueMember? Member(ContentNode node)
    {
        var before = node.Problems.Count;
        node.Allow("atc", "strength", "form", "units");
        var (atc, strength, form, units) = (node.Needed("atc"), node.Needed("strength"), node.Needed("form"), node.Number("units"));
        if (atc.Length > 0 && !(AtcCode.IsValid(atc) && new AtcCode(atc).Level == 5)) node["atc"]!.Problem("not-a-substance", atc);
        if (node["units"] is not { } said) node.Problem("missing", "units");
        else if (units <= 0) said.Problem("not-positive", said.Value);
        return node.Problems.Count == before ? new(new AtcCode(atc), strength.Trim(), form.Trim(), units!.Value) : null;
    }
}
