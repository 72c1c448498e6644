namespace Samsyn.Together.Gate;

/// <summary>How an agreement stands to a rule, the best first.</summary>
public enum GateStanding { NotAsked, Met, NeedsPerson, NotMet }
