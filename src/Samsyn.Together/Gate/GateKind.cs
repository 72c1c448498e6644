namespace Samsyn.Together.Gate;

/// <summary>What follows when a rule is not met, the mildest first.</summary>
public enum GateKind
{
    /// <summary>Said, and nothing more.</summary>
    Warning,

    /// <summary>To be mended before it is signed, unless a named officer gives a reason.</summary>
    FixFirst,

    /// <summary>Nothing can be signed past it.</summary>
    Stop,
}
