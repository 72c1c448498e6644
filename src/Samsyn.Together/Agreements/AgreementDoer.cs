namespace Samsyn.Together.Agreements;

/// <summary>What somebody is to an agreement; one person can be several.</summary>
[Flags]
enum AgreementDoer
{
    Reader = 0,

    /// <summary>Began it, or was let in to write.</summary>
    Writer = 1,
    Signatory = 2,

    /// <summary>Ethics officer of the organisation, and neither writer nor signatory.</summary>
    Judge = 4,
}
