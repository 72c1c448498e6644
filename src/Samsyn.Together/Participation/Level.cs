namespace Samsyn.Together.Participation;

/// <summary>Where something works or must be solved: micro is the patient meeting, meso the clinic; the other four are macro.</summary>
public enum Level { Micro, Meso, Organisation, Regional, National, Global }
