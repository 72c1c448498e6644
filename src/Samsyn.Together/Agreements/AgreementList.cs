using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Gate;

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

    /// <summary>What waits at the gate for a word of an officer where the reader is one, the oldest first; nobody judges what one writes or signs.</summary>
    public async Task<IReadOnlyList<Agreement>> ToJudge(Actor reader, OrganisationTree tree, int most, CancellationToken cancel)
    {
        var places = AgreementReach.Of(reader, access, tree).Judged.ToList();
        if (places.Count == 0) return [];
        var others = AtGate.Where(a => EF.Parameter(places).Contains(a.OrganisationId) && a.AuthorId != reader.PersonId && !a.People.Any(p => p.PersonId == reader.PersonId));
        return [.. (await Held(others, r => r.WaitsForOfficer, most, tree, cancel)).Select(h => h.Agreement)];
    }

    /// <summary>What the reader writes and no officer has to say more of: it can be opened for signing, or must be mended.</summary>
    public Task<IReadOnlyList<(Agreement Agreement, GateResult Result)>> PastJudging(Actor reader, OrganisationTree tree, int most, CancellationToken cancel) =>
        Held(AtGate.Where(a => a.AuthorId == reader.PersonId || a.People.Any(p => p.PersonId == reader.PersonId && p.Writes)), r => !r.WaitsForOfficer, most, tree, cancel);

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

    IQueryable<Agreement> AtGate => db.Set<Agreement>().AsNoTracking().Where(a => a.State == AgreementState.AtGate);

    /// <summary>The oldest of those with which it stands so at the gate today; rules begin and end by themselves, so that nothing is kept of it.</summary>
    async Task<IReadOnlyList<(Agreement Agreement, GateResult Result)>> Held(IQueryable<Agreement> some, Func<GateResult, bool> so, int most, OrganisationTree tree, CancellationToken cancel)
    {
        const int AtATime = 20;
        var found = new List<(Agreement, GateResult)>();
        for (var past = 0; found.Count < most; past += AtATime)
        {
            var next = await some.OrderBy(a => a.MovedAtUtc).ThenBy(a => a.Id).Skip(past).Take(AtATime).ToListAsync(cancel);
            foreach (var agreement in next)
            {
                var result = await gate.Of(agreement, AgreementCanon.Read(agreement.Text), tree, cancel);
                if (so(result)) found.Add((agreement, result));
                if (found.Count == most) break;
            }
            if (next.Count < AtATime) break;
        }
        return found;
    }
}
