using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.Audit;

/// <summary>Writes the audit trail into the operational database.</summary>
/// <remarks>
/// A writer first updates the head's row to itself: that takes a row lock in PostgreSQL and the write lock in SQLite, so that numbers and hashes are given out
/// one at a time, whichever process asks.
/// </remarks>
public sealed class AuditTrail(SamsynDb db, TimeProvider time) : IAuditTrail
{
    /// <summary>The action of a line that says that a person's data was read.</summary>
    public const string ReadAction = "person-data.read";

    public async Task SaveWith(Actor actor, string action, string subject, object? before, object? after, Guid? organisationId, CancellationToken cancel)
    {
        if (AuditJson.HoldsIdentityNumber(subject)) throw new ArgumentException("The subject looks like an identity number.", nameof(subject));
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;

        await db.AuditHeads.ExecuteUpdateAsync(h => h.SetProperty(x => x.Number, x => x.Number), cancel);
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancel);

        var unsigned = new AuditEntry
        {
            Number = head.Number + 1, AtUtc = AuditChain.Cut(time.GetUtcNow().UtcDateTime), PersonId = actor.PersonId, ActorName = actor.Name,
            OnBehalfOfId = actor.OnBehalfOfId, Action = action, Subject = subject, OrganisationId = organisationId,
            Before = AuditJson.Of(before), After = AuditJson.Of(after), Hash = "",
        };
        var line = unsigned.With(AuditChain.Hash(head.Hash, unsigned));
        var entry = db.Add(line);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        finally
        {
            // Otherwise a later save of the same context would write a refused line, or the context would grow with every line
            entry.State = EntityState.Detached;
        }
        await db.AuditHeads.ExecuteUpdateAsync(h => h.SetProperty(x => x.Number, line.Number).SetProperty(x => x.Hash, line.Hash), cancel);
        if (own is not null) await own.CommitAsync(cancel);
    }

    public Task RecordRead(Actor actor, string subject, object? what, Guid? organisationId, CancellationToken cancel) =>
        db.ChangeTracker.HasChanges()
            ? throw new InvalidOperationException("A read is recorded before anything is changed.")
            : SaveWith(actor, ReadAction, subject, null, what, organisationId, cancel);
}
