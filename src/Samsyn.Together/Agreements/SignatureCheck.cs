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

    /// <summary>What is wrong with a version and the signatures under it, a sentence each without its end.</summary>
    /// <param name="isInForce">Whether it is held to be signed by all.</param>
    internal static IEnumerable<string> Faults(AgreementEdition edition, bool isInForce, IReadOnlyList<SignatureCheck> checks)
    {
        var name = $"agreement {edition.AgreementId}, version {edition.Number}";
        var isWhole = AgreementCanon.Hash(edition.Text) == edition.Hash;
        if (!isWhole) yield return $"{name}: its text has been changed since it was handed in";
        foreach (var check in checks.Where(c => isWhole && !c.IsOfText)) yield return $"{name}: the signature for {check.Signature.Party} is of another text";
        foreach (var check in checks.Where(c => !c.IsInTrail)) yield return $"{name}: the audit trail does not have the signature for {check.Signature.Party}";
        if (!isWhole || !isInForce) yield break;
        foreach (var party in AgreementCanon.Read(edition.Text).Parties.Where(p => p.Signer is { } signer && checks.All(c => c.Signature.PersonId != signer)))
            yield return $"{name}: it is in force, and {party.Called} has not signed it";
    }
}
