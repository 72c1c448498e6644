using CsCheck;
using Samsyn.Kernel.Content;
using Samsyn.Together.Gate;

namespace Samsyn.Tests.Together.Gate;

public sealed class GateJudgeTests
{
    static readonly DateOnly Today = ShippedRules.Today;

    [Fact]
    public void What_needs_a_person_waits_until_one_has_answered_and_is_not_met_where_the_answer_is_no()
    {
        var rule = Rule("A", GateKind.Stop) with { NeedsPerson = true };

        Assert.Equal(GateStanding.NeedsPerson, Judge([rule]).Findings.Single().Standing);
        Assert.False(Judge([rule]).IsOpen);
        Assert.True(Judge([rule], new GateSaid("A", false, true, "It helps")).IsOpen);
        var no = Judge([rule], new GateSaid("A", false, true, "It helps"), new GateSaid("A", false, false, "It does not"));
        Assert.Equal((GateStanding.NotMet, "It does not"), (no.Findings.Single().Standing, no.Findings.Single().Lead.Lacks.Single().Said));
    }

    [Theory]
    [InlineData(GateKind.Stop, false)]
    [InlineData(GateKind.FixFirst, true)]
    public void A_reason_lets_a_rule_to_be_mended_first_go_on_and_never_a_stop(GateKind kind, bool opens)
    {
        var result = Judge([Unmet("A", kind)], new GateSaid("A", true, false, "The manager is ill"));

        Assert.Equal(opens, result.IsOpen);
        Assert.Equal(GateStanding.NotMet, result.Findings.Single().Standing);
    }

    [Fact]
    public void A_warning_stands_in_nobodys_way() => Assert.True(Judge([Unmet("A", GateKind.Warning)]).IsOpen);

    [Fact]
    public void Of_rules_of_one_topic_the_strictest_that_is_not_met_leads_and_the_excuse_of_one_excuses_no_other()
    {
        GateRule[] rules = [Unmet("W", GateKind.Warning, "length"), Unmet("F", GateKind.FixFirst, "length"), Unmet("S", GateKind.Stop, "length") with { Country = "DK" }];

        var finding = Assert.Single(Judge(rules, new GateSaid("F", true, false, "It is known")).Findings);

        Assert.Equal(["S", "W", "F"], finding.Verdicts.Select(v => v.Rule.Code));
        Assert.True(finding.Blocks);
    }

    [Fact]
    public void The_longest_requirement_wins_whichever_country_asks_it()
    {
        // 30 months: allowed by the Swedish limit, not by the Danish one
        var facts = ShippedRules.Good.Counting("months", 30);
        GateRule[] rules = [Limit("S", "SE", 36), Limit("D", "DK", 24)];

        Assert.Equal("D", GateJudge.Judge(facts, rules, [], Today).Findings.Single().Lead.Rule.Code);
        Assert.True(GateJudge.Judge(facts with { Parties = [.. facts.Parties.Where(p => p.Country == "SE")] }, rules, [], Today).IsOpen);
    }

    [Fact]
    public void A_rule_that_is_past_is_not_asked_but_shown_and_so_is_one_to_come()
    {
        var (past, coming) = (Unmet("P", GateKind.Stop) with { To = Today.AddDays(-1) }, Unmet("C", GateKind.Stop) with { From = Today.AddDays(1) });

        var result = Judge([past, coming]);

        Assert.True(result.IsOpen);
        Assert.Equal(["P"], result.Past.Select(r => r.Code));
        Assert.Equal(["C"], result.Coming.Select(r => r.Code));
        Assert.False(GateJudge.Judge(ShippedRules.Good, [past], [], Today.AddDays(-1)).IsOpen);
    }

    [Fact]
    public void A_condition_that_nobody_answered_is_asked_for_and_one_that_does_not_hold_leaves_the_rule_out()
    {
        var rule = Unmet("A", GateKind.Stop) with { When = [new AnsweredCheck("meetings", true)] };

        Assert.Equal("unanswered", GateJudge.Judge(ShippedRules.Good.Without("meetings"), [rule], [], Today).Findings.Single().Lead.Lacks.Single().Code);
        Assert.Equal(["A"], GateJudge.Judge(ShippedRules.Good.Answering("meetings", false), [rule], [], Today).NotAsked.Select(r => r.Code));
    }

    [Fact]
    public void The_form_asks_for_the_condition_first_and_for_the_rest_where_it_holds()
    {
        var rule = Rule("A", GateKind.Stop) with { When = [new AnsweredCheck("meetings", true)], Asks = [new FilledCheck(["meeting-cost"])] };
        IReadOnlyList<string> Fields(GateFacts facts) => GateJudge.Judge(facts, [rule], [], Today).Fields;

        Assert.Equal(["meetings"], Fields(ShippedRules.Good.Without("meetings")));
        Assert.Equal(["meetings"], Fields(ShippedRules.Good.Answering("meetings", false)));
        Assert.Equal(["meetings", "meeting-cost"], Fields(ShippedRules.Good));
    }

    [Theory]
    [InlineData("NORD", 400)]
    [InlineData("AHH", 300)]
    [InlineData("SYD", 500)]
    public void A_regions_own_limit_takes_the_place_of_the_usual_one_and_the_nearest_counts(string place, decimal limit)
    {
        var check = new LimitCheck("meeting-cost", true, 500, new Dictionary<string, decimal> { ["NORD"] = 400, ["AHH"] = 300 });
        string[] places = place == "AHH" ? ["AHH-MED", "AHH", "NORD"] : [place];

        var facts = ShippedRules.Good.Between(p => p with { Places = places });

        Assert.Empty(check.Lacks(facts.Counting("meeting-cost", limit)));
        Assert.Equal(limit, check.Lacks(facts.Counting("meeting-cost", limit + 1)).Single().Limit);
    }

    [Theory]
    [InlineData(2028, 9, 30, true)]
    [InlineData(2028, 10, 1, false)]
    public void Six_months_after_the_end_are_counted_by_the_calendar(int year, int month, int day, bool holds) =>
        // The end is 31 March; 30 September is its last day six months later
        Assert.Equal(holds, new BeforeCheck("outcome-by", true, "end", 6).Lacks(ShippedRules.Good.On("outcome-by", new(year, month, day))).Count == 0);

    [Fact]
    public void A_party_of_one_more_country_never_makes_the_gate_milder() =>
        Gen.Select(OneOf(GateFields.Countries).Array[2, 3], OneOf(GateFields.Countries), OneOf([.. GateFields.Texts, "S7", "D4", "received", "meetings"]).Array[0, 4]).Sample((before, added, gaps) =>
        {
            var facts = ShippedRules.Good.Without(gaps);
            var few = Result(facts, before);
            var more = Result(facts, [.. before, added]);
            foreach (var finding in few.Findings)
                Assert.True(more.Findings.Single(f => f.Topic == finding.Topic).Lead.Weight >= finding.Lead.Weight);
            Assert.True(few.IsOpen || !more.IsOpen);
        });

    static Gen<string> OneOf(IReadOnlyList<string> words) => Gen.Int[0, words.Count - 1].Select(i => words[i]);

    static GateResult Result(GateFacts facts, IEnumerable<string> countries) =>
        GateJudge.Judge(facts with { Parties = [.. countries.Select(c => new GateParty("care", c, true, true, true, []))] }, ShippedRules.All.Rules, [], Today);

    static GateResult Judge(GateRule[] rules, params GateSaid[] said) => GateJudge.Judge(ShippedRules.Good, rules, said, Today);

    static GateRule Limit(string code, string country, int months) =>
        Rule(code, GateKind.Stop) with { Topic = "length", Country = country, Asks = [new LimitCheck("months", true, months, new Dictionary<string, decimal>())] };

    static GateRule Unmet(string code, GateKind kind, string? topic = null) => Rule(code, kind) with { Topic = topic ?? code, Asks = [new AnsweredCheck("S2", false)] };

    static GateRule Rule(string code, GateKind kind) => new()
    {
        Code = code, Topic = code, Country = GateRule.All, Kind = kind, Question = new("Is it?"), Mend = new("Mend it."), Source = new("x", new LocalText("A code"), null), From = new(2020, 1, 1),
    };
}
