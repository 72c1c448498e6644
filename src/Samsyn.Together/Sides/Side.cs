namespace Samsyn.Together.Sides;

/// <summary>From where somebody takes part.</summary>
enum Side { Patient, Professional, Industry, Research }
