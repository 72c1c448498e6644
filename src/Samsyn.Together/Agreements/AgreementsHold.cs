using Samsyn.Kernel.Leaving;

namespace Samsyn.Together.Agreements;

/// <summary>What agreements hold of persons. A signature, and what an officer said at the gate, stand with the name: without it nobody could show who bound the party.</summary>
sealed class AgreementsHold : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules =>
    [
        LeavingRule.Of<AgreementPerson>("agreements-access", Remains.Deleted, nameof(AgreementPerson.PersonId), where: _ => p => !p.Signs),
        // Stays, or the agreement would be in force without that party: it needs a version that names another
        LeavingRule.Of<AgreementPerson>("agreements-signer", Remains.Nameless, nameof(AgreementPerson.PersonId), where: _ => p => p.Signs),
        LeavingRule.Of<Agreement>("agreements", Remains.Nameless, nameof(Agreement.AuthorId)),
        LeavingRule.Of<AgreementChange>("agreements", Remains.Nameless, nameof(AgreementChange.PersonId)),
        LeavingRule.Of<AgreementSignature>("signatures", Remains.Named, nameof(AgreementSignature.PersonId), nameof(AgreementSignature.PersonName)),
        LeavingRule.Of<AgreementSaid>("gate-said", Remains.Named, nameof(AgreementSaid.PersonId), nameof(AgreementSaid.PersonName)),
    ];
}
