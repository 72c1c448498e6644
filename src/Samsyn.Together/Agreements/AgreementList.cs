using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.Agreements;

/// <summary>Agreements as lists, never more than the reader may see.</summary>
sealed class AgreementList(SamsynDb db, Access access, AgreementGate gate)
{
    /// <summary>One page of them, what moved last first, and how many there are in all.</summary>
    /// <param name="isMine">Only those that the reader writes or signs.</param>
    public async Task<(IReadOnlyList<Agreement> Lines, int Total)> Of(Actor reader, OrganisationTree tree, bool isMine, int page, int size, CancellationToken cancel)
    {
        var all = db.Set<Agreement>().AsNoTracking().Where(AgreementReach.Of(reader, access, tree).Seen);
        if (isMine) all = all.Where(a => a.AuthorId == reader.PersonId || a.People.Any(p => p.PersonId == reader.PersonId));
        var total = await all.CountAsync(cancel);
        return (await all.OrderByDescending(a => a.MovedAtUtc).ThenBy(a => a.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancel), total);
    }

    /// <summary>What the reader is to sign, the oldest first.</summary>
    public async Task<IReadOnlyList<Agreement>> ToSign(Actor reader, int most, CancellationToken cancel) =>
        await db.Set<Agreement>().AsNoTracking()
            .Where(a => a.State == AgreementState.ToSign && a.People.Any(p => p.PersonId == reader.PersonId && p.Signs)
                && !db.Set<AgreementSignature>().Any(s => s.AgreementId == a.Id && s.Edition == a.Edition && s.PersonId == reader.PersonId))
            .OrderBy(a => a.MovedAtUtc).Take(most).ToListAsync(cancel);

    /// <summary>What is at the gate where the reader judges, the oldest first; nobody judges what one writes or signs.</summary>
    public async Task<IReadOnlyList<Agreement>> ToJudge(Actor reader, OrganisationTree tree, int most, CancellationToken cancel)
    {
        var places = AgreementReach.Of(reader, access, tree).Judged.ToList();
        if (places.Count == 0) return [];
        return await db.Set<Agreement>().AsNoTracking()
            .Where(a => a.State == AgreementState.AtGate && EF.Parameter(places).Contains(a.OrganisationId) && a.AuthorId != reader.PersonId
                && !a.People.Any(p => p.PersonId == reader.PersonId))
            .OrderBy(a => a.MovedAtUtc).Take(most).ToListAsync(cancel);
    }

    /// <summary>Whose outcome the reader is to tell, what ended first first.</summary>
    public async Task<IReadOnlyList<Agreement>> OutcomeDue(Actor reader, int most, CancellationToken cancel)
    {
        var today = gate.Today;
        return await db.Set<Agreement>().AsNoTracking()
            .Where(a => (a.State == AgreementState.Ended || (a.State == AgreementState.InForce && a.EndsOn < today))
                && (a.AuthorId == reader.PersonId || a.People.Any(p => p.PersonId == reader.PersonId)))
            .OrderBy(a => a.EndsOn).Take(most).ToListAsync(cancel);
    }

    /// <summary>What came back to the reader with a reason.</summary>
    public async Task<IReadOnlyList<Agreement>> CameBack(Actor reader, int most, CancellationToken cancel) =>
        await db.Set<Agreement>().AsNoTracking()
            .Where(a => a.State == AgreementState.Draft && a.Reason != null && (a.AuthorId == reader.PersonId || a.People.Any(p => p.PersonId == reader.PersonId && p.Writes)))
            .OrderByDescending(a => a.MovedAtUtc).Take(most).ToListAsync(cancel);
}
