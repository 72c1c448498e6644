namespace Samsyn.Together.Agreements;

/// <summary>What was done with an agreement, for its history and the audit trail.</summary>
/// <param name="Doer">What the one who did it is to it.</param>
/// <param name="Rule">Code of the rule that it is about.</param>
/// <param name="Reason">Why.</param>
sealed record AgreementDeed(AgreementAct Act, AgreementDoer Doer, string? Rule = null, string? Reason = null)
{
    /// <summary>How it stood before.</summary>
    public object? Before { get; init; }

    /// <summary>Of a judgement.</summary>
    public bool? IsMet { get; init; }

    /// <summary>Of the text that was signed.</summary>
    public string? Hash { get; init; }
}
