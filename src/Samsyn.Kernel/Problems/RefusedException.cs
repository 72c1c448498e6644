namespace Samsyn.Kernel.Problems;

/// <summary>Carries a <see cref="Refusal"/> out of a deep call to the edge (page, API, command), which says its sentence and nothing more.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
