namespace Samsyn.Together.Sides;

/// <summary>From where somebody takes part.</summary>
public enum Side { Patient, Professional, Industry, Research }
