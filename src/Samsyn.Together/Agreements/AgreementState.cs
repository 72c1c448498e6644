namespace Samsyn.Together.Agreements;

/// <summary>Where an agreement stands.</summary>
public enum AgreementState
{
    /// <summary>Being written by those who were let in.</summary>
    Draft,

    /// <summary>A text that stays, held against the rules and judged by persons.</summary>
    AtGate,

    /// <summary>Nothing stands in the way any more; each signatory signs in person.</summary>
    ToSign,

    /// <summary>Signed by all, to the end that was agreed.</summary>
    InForce,

    /// <summary>Past its end, the outcome not yet told.</summary>
    Ended,
    OutcomeTold,

    /// <summary>Given up before it was signed by all.</summary>
    Withdrawn,
}
