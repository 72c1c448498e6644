using Samsyn.Kernel.Texts;
using Samsyn.Together.Gate;
using Samsyn.Together.Names;

namespace Samsyn.Tests.Together.Gate;

/// <summary>Each rule that comes with the program has a case that meets it and one that does not.</summary>
public sealed class ShippedRuleCasesTests
{
    /// <summary>What is changed in an agreement that meets all rules, so that one is met no longer.</summary>
    static readonly Dictionary<string, Func<GateFacts, GateFacts>> Failing = new()
    {
        ["S1"] = f => f.Without("benefit"),
        ["S2"] = f => f.Answering("S2", false),
        ["S3"] = f => f.Answering("S3", true),
        ["S4"] = f => f.On("received", new(2027, 3, 2)),
        ["S5"] = f => f.On("start", new(2027, 3, 1)),
        ["S6"] = f => f.Between(p => p with { HasUnit = false }),
        ["S7"] = f => f.Answering("S7", true),
        ["S8"] = f => f.Between(p => p with { Contributes = p.Kind != "care" }),
        ["S9"] = f => f.Without("evaluation"),
        ["S10"] = f => f.Answering("S10", false),
        ["S11"] = f => f.Answering("S11", true),
        ["S12"] = f => f.Answering("S12", true),
        ["S13"] = f => f.Counting("economy-share", 26),
        ["S14"] = f => f.Without("contact"),
        ["S15"] = f => f with { Names = [new("evolokumab", "evolocumab", NameKind.Substance, "Evolocumab")] },
        ["D1"] = f => f.Between(p => p with { IsValued = false }),
        ["D2"] = f => f.Without("responsibilities"),
        ["D3"] = f => f.Without("benefit"),
        ["D4"] = f => f.Answering("D4", false),
        ["D5"] = f => f.Counting("meeting-cost", 501),
        ["D6"] = f => f.On("affiliation-on", new(2027, 4, 1)),
        ["D7"] = f => f.Without("abroad-on"),
        // The first code that it rests on ends with 2028
        ["D8"] = f => f.On("end", new(2029, 1, 1)),
        ["B1"] = f => f.Counting("largest-share", 80.1m),
        ["B2"] = f => f.Counting("months", 37),
        ["B3"] = f => f.Without("summary"),
        ["B4"] = f => f.On("outcome-by", new(2028, 10, 1)),
    };

    public static TheoryData<string> Codes => [.. ShippedRules.All.Rules.Select(r => r.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Is_met_by_a_case_and_not_by_another(string code)
    {
        Assert.Equal(GateStanding.Met, Standing(code, ShippedRules.Good));
        Assert.Equal(GateStanding.NotMet, Standing(code, Failing[code](ShippedRules.Good)));
    }

    [Fact]
    public void No_shipped_rule_lacks_its_cases_and_no_case_its_rule() => Assert.Equal(ShippedRules.All.Rules.Select(r => r.Code).Order(), Failing.Keys.Order());

    [Fact]
    public void All_that_the_issue_asks_for_is_there_and_none_is_confirmed_yet()
    {
        var expected = Enumerable.Range(1, 15).Select(n => $"S{n}").Concat(Enumerable.Range(1, 8).Select(n => $"D{n}")).Concat(Enumerable.Range(1, 4).Select(n => $"B{n}"));

        Assert.Equal(expected.Order(), ShippedRules.All.Rules.Select(r => r.Code).Order());
        Assert.All(ShippedRules.All.Rules, r => Assert.False(r.IsConfirmed));
    }

    [Fact]
    public void Every_rule_question_and_source_is_told_in_four_languages()
    {
        var texts = ShippedRules.All.Rules.SelectMany(r => new[] { r.Question, r.Mend, r.Source.Name }).Concat(ShippedRules.All.Questions.Values.Select(q => q.Text));

        Assert.All(texts, t => Assert.Equal(Languages.Cultures.Keys.Order(), t.All.Keys.Order()));
    }

    [Fact]
    public void An_agreement_that_meets_all_of_them_can_be_signed()
    {
        var result = GateJudge.Judge(ShippedRules.Good, ShippedRules.All.Rules, ShippedRules.Judged, ShippedRules.Today);

        Assert.True(result.IsOpen);
        Assert.All(result.Verdicts, v => Assert.Equal(GateStanding.Met, v.Standing));
    }

    static GateStanding Standing(string code, GateFacts facts) =>
        GateJudge.Judge(facts, ShippedRules.All.Rules, ShippedRules.Judged, ShippedRules.Today).Verdicts.Single(v => v.Rule.Code == code).Standing;
}
