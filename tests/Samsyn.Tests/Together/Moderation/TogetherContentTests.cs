using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Areas;
using Samsyn.Together.Moderation;

namespace Samsyn.Tests.Together.Moderation;

/// <summary>The shipped files that a region may change: whole, in four languages.</summary>
public sealed class TogetherContentTests
{
    static string Shipped(string file) => File.ReadAllText(Path.Combine(CasesFolder.Root, "content", "challenges", file));

    [Fact]
    public void The_areas_begin_with_metabolic_disorders_and_their_four_parts()
    {
        var problems = new List<ContentProblem>();
        var areas = ChallengeAreas.Read("areas.yaml", Shipped("areas.yaml"), problems);

        Assert.Empty(problems);
        Assert.Equal(["metabolic", "blood-pressure", "abdominal-obesity", "insulin-resistance", "blood-lipids"], areas.WithParts("metabolic"));
        Assert.All(areas.All, a => Assert.Equal(Languages.Cultures.Keys.Order(), a.Name.All.Keys.Order()));
    }

    [Fact]
    public void The_policy_has_each_rule_and_its_why_in_four_languages()
    {
        var problems = new List<ContentProblem>();
        var policy = ModerationPolicy.Read("moderation.yaml", Shipped("moderation.yaml"), problems);

        Assert.Empty(problems);
        Assert.Contains(policy.Rules, r => r.Code == "no-product");
        Assert.All(policy.Rules.SelectMany(r => new[] { r.Name, r.Text, r.Why! }), t => Assert.Equal(Languages.Cultures.Keys.Order(), t.All.Keys.Order()));
    }

    [Fact]
    public void What_is_wrong_in_a_file_is_told_with_its_line()
    {
        var problems = new List<ContentProblem>();
        var areas = ChallengeAreas.Read("areas.yaml", "areas:\n  - code: a\n    name: A\n  - name: B\n  - code: c\n    nam: C\n", problems);

        Assert.Equal(["a"], areas.All.Select(a => a.Code));
        Assert.Equal([4, 5, 6], problems.Select(p => p.Line).Order());
    }
}
