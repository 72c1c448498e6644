namespace Samsyn.Together.Agreements;

/// <summary>What a person does with an agreement.</summary>
public enum AgreementAct
{
    /// <summary>Hands the text to the gate; it is a version then.</summary>
    HandIn,

    /// <summary>Takes it back to write on.</summary>
    TakeBack,

    /// <summary>Opens it for signing, when nothing stands in the way.</summary>
    Open,
    Sign,

    /// <summary>A signatory does not sign, and says why.</summary>
    Decline,

    /// <summary>Begins to change what is in force; that stays so until all have signed anew.</summary>
    Amend,

    /// <summary>Ends it before its time.</summary>
    End,
    TellOutcome,

    /// <summary>Gives it up, or a change to what is in force.</summary>
    Withdraw,

    /// <summary>An officer judges what a rule leaves to a person.</summary>
    Judge,

    /// <summary>An officer lets it go on though a rule to be mended first is not met.</summary>
    Excuse,
}
