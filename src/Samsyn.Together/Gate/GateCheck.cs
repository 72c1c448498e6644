namespace Samsyn.Together.Gate;

/// <summary>One thing that a rule asks of an agreement. Pure.</summary>
public abstract record GateCheck
{
    /// <summary>What lacks; nothing: it holds.</summary>
    public abstract IReadOnlyList<GateLack> Lacks(GateFacts facts);

    /// <summary>Names of the fields, and codes of the questions, that it looks at.</summary>
    public virtual IEnumerable<string> Fields => [];
}
