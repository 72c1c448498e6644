namespace Samsyn.Together.Participation;

/// <summary>The four phases of an initiative, in order: which problem; what, who and when; doing it; what came of it.</summary>
public enum Phase { Initiate, Plan, Implement, Evaluate }
