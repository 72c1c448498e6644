using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Kernel.Audit;

/// <summary>What came of checking the whole trail.</summary>
/// <param name="Lines">Lines found whole.</param>
/// <param name="Mark">The last whole line, to be written down elsewhere; null when there is none.</param>
/// <param name="Fault">The first broken line; null: the chain is whole.</param>
public sealed record AuditVerification(long Lines, AuditMark? Mark, AuditFault? Fault)
{
    /// <summary>Reads every line in order; memory does not grow with the trail, and lines written meanwhile are no fault.</summary>
    public static async Task<AuditVerification> Run(SamsynDb db, AuditMark? mark, CancellationToken cancel)
    {
        var check = new AuditCheck(mark);
        // Each lap goes to a head already written, so that every line up to it is there to be read; lines written meanwhile are a further lap
        AuditHead? head, reached = null;
        while ((head = await Head(db, cancel))?.Number != reached?.Number || head is null)
        {
            if (head is null) return Result(check, check.EndsAt(null));
            var to = head.Number;
            var from = check.Lines;
            await foreach (var line in db.AuditEntries.AsNoTracking().Where(a => a.Number > from && a.Number <= to).OrderBy(a => a.Number)
                .AsAsyncEnumerable().WithCancellation(cancel))
                if (check.Next(line) is { } fault) return Result(check, fault);
            if (check.EndsAt(head) is { } end) return Result(check, end);
            reached = head;
        }
        return Result(check, await Outside(db, check.Lines, cancel));
    }

    // Lines that no writer made: numbered below 1, or past the head (a writer's line and the head become visible together)
    static async Task<AuditFault?> Outside(SamsynDb db, long last, CancellationToken cancel)
    {
        var outside = await db.AuditEntries.Where(a => a.Number < 1 || a.Number > db.AuditHeads.Max(h => h.Number))
            .OrderBy(a => a.Number).Select(a => (long?)a.Number).FirstOrDefaultAsync(cancel);
        return outside is { } number ? new(number, number > last ? AuditFlaw.BeyondHead : AuditFlaw.OutOfOrder) : null;
    }

    static Task<AuditHead?> Head(SamsynDb db, CancellationToken cancel) => db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancel);

    static AuditVerification Result(AuditCheck check, AuditFault? fault) =>
        new(check.Lines, check.Lines > 0 ? new(check.Lines, check.Hash) : null, fault);
}
