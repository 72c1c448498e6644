namespace Samsyn.Kernel.Problems;

/// <summary>An expected "no": a stable code for machines and one sentence for the person (what, where, what to do).</summary>
/// <param name="Code">Dotted and stable, for example <c>import.no-profile</c>; also the last part of a problem's <c>type</c>.</param>
/// <param name="Sentence">For the person who asked; never holds personal data.</param>
public sealed record Refusal(string Code, string Sentence)
{
    public RefusedException AsException() => new(this);
}
