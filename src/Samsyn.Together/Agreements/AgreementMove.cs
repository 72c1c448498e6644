namespace Samsyn.Together.Agreements;

/// <summary>One line of the table of moves.</summary>
/// <param name="From">The states in which it may be done.</param>
/// <param name="By">Who may: one of these is enough.</param>
sealed record AgreementMove(AgreementAct Act, AgreementState[] From, AgreementDoer By)
{
    public bool NeedsReason { get; init; }

    /// <summary>Whether it is a plain button; others have forms of their own.</summary>
    public bool IsPlain { get; init; } = true;
}
