namespace Samsyn.Together.Gate;

/// <summary>What a person said of a rule for the text as it stands.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="IsExcuse">A reason to go on though a rule to be mended first is not met; else the judgement of a rule that needs one.</param>
/// <param name="IsMet">Of a judgement.</param>
public sealed record GateSaid(string Rule, bool IsExcuse, bool IsMet, string Reason);
