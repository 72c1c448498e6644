namespace Samsyn.Together.Gate;

/// <summary>Holds an agreement against the rules of its parties' countries on a day. Pure.</summary>
static class GateJudge
{
    /// <param name="said">What persons said for the text as it stands; of two about the same rule the latter counts.</param>
    public static GateResult Judge(GateFacts facts, IReadOnlyList<GateRule> rules, IReadOnlyCollection<GateSaid> said, DateOnly on)
    {
        var countries = facts.Parties.Select(p => p.Country).ToHashSet(StringComparer.Ordinal);
        var here = rules.Where(r => r.HoldsIn(countries)).ToList();
        var now = here.Where(r => r.HoldsOn(on)).ToList();
        var known = now.Min(r => r.To) is { } end ? facts with { Days = new Dictionary<string, DateOnly>(facts.Days) { ["codes-end"] = end } } : facts;
        var verdicts = now.Select(r => Of(r, known, said)).ToList();
        return new(
            [.. verdicts.Where(v => v.Standing is not GateStanding.NotAsked).GroupBy(v => v.Rule.Topic, StringComparer.Ordinal).Select(GateFinding.Of)],
            [.. verdicts.Where(v => v.Standing is GateStanding.NotAsked).Select(v => v.Rule)],
            [.. here.Where(r => r.IsPastOn(on))],
            [.. here.Where(r => r.From > on)]);
    }

    static GateVerdict Of(GateRule rule, GateFacts facts, IReadOnlyCollection<GateSaid> said)
    {
        var conditions = rule.When.SelectMany(c => c.Lacks(facts)).ToList();
        // A rule is not got round by leaving the question open whether it applies
        var open = conditions.Where(l => l.Code == "unanswered").ToList();
        if (conditions.Count > open.Count) return new(rule, GateStanding.NotAsked, [], null, null);
        List<GateLack> lacks = open.Count > 0 ? open : [.. rule.Asks.SelectMany(c => c.Lacks(facts)).Distinct()];
        var judged = said.LastOrDefault(s => s.Rule == rule.Code && !s.IsExcuse);
        var excuse = said.LastOrDefault(s => s.Rule == rule.Code && s.IsExcuse);
        if (rule.NeedsPerson && judged is { IsMet: false }) lacks.Add(new("person-no") { Said = judged.Reason });
        var standing = lacks.Count > 0 ? GateStanding.NotMet : rule.NeedsPerson && judged is null ? GateStanding.NeedsPerson : GateStanding.Met;
        return new(rule, standing, lacks, judged, excuse);
    }
}
