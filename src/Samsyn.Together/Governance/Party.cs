namespace Samsyn.Together.Governance;

/// <summary>One of the two sides that govern together: the one that runs the care, and the patient organisation.</summary>
public enum Party { Provider, Patients }
