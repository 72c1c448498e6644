namespace Samsyn.Together.Agreements;

/// <summary>Whether a signature is of the version that it stands under. Pure.</summary>
/// <param name="IsOfText">Whether the hash that was signed is that of the version's bytes, computed anew.</param>
/// <param name="IsInTrail">Whether the audit trail has a line of this person, this version and this hash.</param>
public sealed record SignatureCheck(AgreementSignature Signature, bool IsOfText, bool IsInTrail)
{
    public bool Holds => IsOfText && IsInTrail;

    /// <param name="trail">What the trail has of signing this agreement: who, and what was written (JSON).</param>
    internal static IReadOnlyList<SignatureCheck> Of(AgreementEdition edition, IEnumerable<AgreementSignature> signatures, IReadOnlyList<(Guid? Person, string? After)> trail)
    {
        var hash = AgreementCanon.Hash(edition.Text);
        return [.. signatures.Select(s => new SignatureCheck(s, s.Hash == hash && s.Hash == edition.Hash,
            trail.Any(t => t.Person == s.PersonId && t.After?.Contains(s.Hash, StringComparison.Ordinal) == true)))];
    }
}
