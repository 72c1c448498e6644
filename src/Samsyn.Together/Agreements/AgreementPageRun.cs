using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.Agreements;

/// <summary>Reads what the page of one agreement needs, no more than the reader may see.</summary>
sealed class AgreementPageRun(SamsynDb db, Access access, AgreementGate gate, SignatureTrail trail, AgreementWords words)
{
    /// <returns>Null: there is none, or the reader may not see it, which looks the same.</returns>
    public async Task<AgreementSeen?> Of(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var agreement = await db.Set<Agreement>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel);
        var reach = AgreementReach.Of(reader, access, tree);
        if (agreement is null || reader.PersonId is null || !reach.Sees(agreement)) return null;
        var isPresent = reach.SeesPresent(agreement);
        var number = isPresent ? agreement.PresentEdition : agreement.SignedEdition ?? 0;
        var edition = await db.Set<AgreementEdition>().AsNoTracking().FirstOrDefaultAsync(e => e.AgreementId == id && e.Number == number, cancel);
        // Of a draft only what is a version to the letter; of all else the version, whatever became of it
        if (isPresent && agreement.State is AgreementState.Draft && edition?.Text != agreement.Text) edition = null;
        var text = AgreementCanon.Read(edition?.Text ?? agreement.Text);
        var changes = await db.Set<AgreementChange>().AsNoTracking().Where(c => c.AgreementId == id).OrderBy(c => c.AtUtc).ThenBy(c => c.Id).ToListAsync(cancel);
        var (signatures, doer) = (edition is null ? [] : await trail.Of(edition, cancel), reach.DoerOf(agreement));
        return new(agreement, isPresent ? agreement.On(gate.Today) : agreement.PublicOn(gate.Today), isPresent ? doer : AgreementDoer.Reader, text)
        {
            Result = isPresent ? await gate.Of(agreement, text, tree, cancel) : null,
            Said = isPresent && edition is not null ? await gate.Said(agreement, cancel) : [],
            Edition = edition,
            Signatures = signatures,
            HasSigned = signatures.Any(s => s.Signature.PersonId == reader.PersonId),
            // What was said and done before it was signed is for those who have to do with it
            History = [.. changes.Where(c => doer is not AgreementDoer.Reader || (isPresent && !agreement.IsPublished) || c.Act is AgreementAct.Sign or AgreementAct.End or AgreementAct.TellOutcome).Select(words.Line)],
        };
    }
}
