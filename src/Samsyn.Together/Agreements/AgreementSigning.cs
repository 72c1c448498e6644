using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Agreements;

/// <summary>Signs a version in person; when the last one has signed, it is in force.</summary>
sealed class AgreementSigning(SamsynDb db, AgreementDesk desk, AgreementGate gate, AgreementSigners signers, TimeProvider time)
{
    /// <param name="hash">Of the text that was on the page.</param>
    /// <param name="hasRead">Whether the signatory says to have read it and to sign for the party.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Sign(Actor actor, OrganisationTree tree, Guid id, string? hash, bool hasRead, Guid version, CancellationToken cancel)
    {
        var (agreement, doer) = await desk.Find(actor, tree, id, version, cancel);
        if (AgreementMoves.Refused(AgreementAct.Sign, agreement.State, doer, null) is { } refusal) throw refusal.AsException();
        if (actor.OnBehalfOfId is not null) throw Refusal.Of("agreement.in-person").AsException();
        if (!hasRead) throw Refusal.Of("agreement.read-first").AsException();
        var edition = await db.Set<AgreementEdition>().AsNoTracking().SingleAsync(e => e.AgreementId == id && e.Number == agreement.Edition, cancel);
        if (hash != edition.Hash) throw Refusal.Of("agreement.changed-meanwhile").AsException();
        if (AgreementCanon.Hash(edition.Text) != edition.Hash) throw Refusal.Of("agreement.damaged", $"{edition.Number}").AsException();
        var text = AgreementCanon.Read(edition.Text);
        var party = text.Parties.First(p => p.Signer == actor.PersonId);
        if (await signers.WhoCannot(text with { Parties = [party] }, tree, cancel) is not null) throw Refusal.Of("agreement.signer-role", party.Called).AsException();
        var signed = await db.Set<AgreementSignature>().Where(s => s.AgreementId == id && s.Edition == edition.Number).Select(s => s.PersonId).ToListAsync(cancel);
        if (signed.Contains(actor.PersonId!.Value)) throw Refusal.Of("agreement.signed-already").AsException();
        // Days go by between one signature and the next, and rules begin and end
        var result = await gate.Of(agreement, text, tree, cancel);
        if (!result.IsOpen) throw Refusal.Of("agreement.gate-closed", string.Join(", ", result.Verdicts.Where(v => v.Blocks).Select(v => v.Rule.Code))).AsException();

        var now = time.GetUtcNow().UtcDateTime;
        db.Add(new AgreementSignature
        {
            AgreementId = id, Edition = edition.Number, PersonId = actor.PersonId.Value, PersonName = actor.Name, Title = party.SignerTitle, Party = party.Called, AtUtc = now, Hash = edition.Hash,
        });
        if (agreement.Signatories.All(s => s == actor.PersonId || signed.Contains(s)))
        {
            (agreement.State, agreement.SignedEdition, agreement.SignedAtUtc) = (AgreementState.InForce, edition.Number, now);
            (agreement.Title, agreement.StartsOn, agreement.EndsOn) = (text.Title, text.Start, text.End);
        }
        await desk.Save(actor, agreement, new(AgreementAct.Sign, doer) { Hash = edition.Hash }, tree, cancel);
    }
}
