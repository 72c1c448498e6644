using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Together.Agreements;

/// <summary>Checks signatures against the text that they stand under and against the audit trail.</summary>
sealed class SignatureTrail(SamsynDb db)
{
    /// <summary>The signatures under a version, the earliest first.</summary>
    public async Task<IReadOnlyList<SignatureCheck>> Of(AgreementEdition edition, CancellationToken cancel)
    {
        var signatures = await db.Set<AgreementSignature>().AsNoTracking().Where(s => s.AgreementId == edition.AgreementId && s.Edition == edition.Number).OrderBy(s => s.AtUtc).ToListAsync(cancel);
        if (signatures.Count == 0) return [];
        var subject = $"agreement:{edition.AgreementId}";
        var trail = await db.AuditEntries.AsNoTracking().Where(a => a.Subject == subject && a.Action == "agreement.sign").Select(a => new { a.PersonId, a.After }).ToListAsync(cancel);
        return SignatureCheck.Of(edition, signatures, [.. trail.Select(t => (t.PersonId, t.After))]);
    }

    /// <summary>Every version that somebody has signed, or that is in force.</summary>
    /// <returns>How many signatures there are, and a sentence for each fault.</returns>
    public async Task<(int Signatures, int Editions, IReadOnlyList<string> Faults)> All(CancellationToken cancel)
    {
        var editions = await (from e in db.Set<AgreementEdition>().AsNoTracking()
                              join a in db.Set<Agreement>() on e.AgreementId equals a.Id
                              where a.SignedEdition == e.Number || db.Set<AgreementSignature>().Any(s => s.AgreementId == e.AgreementId && s.Edition == e.Number)
                              orderby e.AgreementId, e.Number
                              select new { Edition = e, IsInForce = a.SignedEdition == e.Number }).ToListAsync(cancel);
        var (signatures, faults) = (0, new List<string>());
        foreach (var found in editions)
        {
            var checks = await Of(found.Edition, cancel);
            signatures += checks.Count;
            faults.AddRange(SignatureCheck.Faults(found.Edition, found.IsInForce, checks));
        }
        return (signatures, editions.Count, faults);
    }
}
