namespace Samsyn.Together.Gate;

/// <summary><c>answered: yes</c> of the rule's own question, or <c>answered: { meetings: no }</c> of one in the list.</summary>
public sealed record AnsweredCheck(string Question, bool Wanted) : GateCheck
{
    public override IReadOnlyList<GateLack> Lacks(GateFacts facts) =>
        !facts.Answers.TryGetValue(Question, out var answer) ? [new("unanswered", Question)]
        : answer == Wanted ? []
        : [new(Wanted ? "must-be-yes" : "must-be-no", Question)];

    public override IEnumerable<string> Fields => [Question];
}
