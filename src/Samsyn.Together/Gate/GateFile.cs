namespace Samsyn.Together.Gate;

/// <summary>The questions and rules of one file.</summary>
sealed record GateFile(IReadOnlyList<GateQuestion> Questions, IReadOnlyList<GateRule> Rules);
