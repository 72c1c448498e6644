using Samsyn.Kernel.Content;

namespace Samsyn.Together.Gate;

/// <summary>All rules of the gate: the shipped files, and the installation's own that take their place or come beside them.</summary>
/// <param name="Rules">In the order of the files and within them.</param>
/// <param name="Questions">By code.</param>
/// <param name="Problems">What is wrong in own files, which are not used therefore.</param>
sealed record GateRules(IReadOnlyList<GateRule> Rules, IReadOnlyDictionary<string, GateQuestion> Questions, IReadOnlyList<ContentProblem> Problems)
{
    public static GateRules Of(IEnumerable<GateFile> files, IReadOnlyList<ContentProblem> problems)
    {
        var all = files.ToList();
        var rules = all.SelectMany(f => f.Rules).DistinctBy(r => r.Code).ToList();
        // A rule's own question is asked under the rule's code
        var own = rules.Where(r => r.Fields.Contains(r.Code)).Select(r => new GateQuestion(r.Code, r.Question));
        return new(rules, all.SelectMany(f => f.Questions).Concat(own).DistinctBy(q => q.Code).ToDictionary(q => q.Code, StringComparer.Ordinal), problems);
    }

    public GateRule? Find(string? code) => Rules.FirstOrDefault(r => r.Code == code);
}
