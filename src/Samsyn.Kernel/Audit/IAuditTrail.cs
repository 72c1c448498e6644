using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.Audit;

/// <summary>The only writer of the audit trail. Adds a line in the caller's transaction, so that a change and its line stand or fall together.</summary>
/// <remarks>
/// From the first line written in a transaction until its end, other writers of the trail wait, in this process and in others: write late and commit soon.
/// </remarks>
public interface IAuditTrail
{
    /// <summary>Saves the pending changes of the caller's <see cref="Data.SamsynDb"/> together with one line about them.</summary>
    /// <param name="action">Dotted and stable: <c>organisation.changed</c>.</param>
    /// <param name="subject">A kind and an id: <c>organisation:0198…</c>.</param>
    /// <param name="before">Written as JSON; what looks like a person's identity number is withheld. Null: there was none.</param>
    /// <param name="after">As <paramref name="before"/>.</param>
    /// <param name="organisationId">The organisation it belongs to, for who may see the line.</param>
    Task SaveWith(Actor actor, string action, string subject, object? before, object? after, Guid? organisationId, CancellationToken cancel);

    /// <summary>Writes that a person's data was read. Called before the data is shown: who cannot be written down does not get to see it.</summary>
    /// <param name="subject">Whose data: a kind and an id or pseudonym, never an identity number.</param>
    /// <param name="what">What was read and why, in a few words of JSON; not the data itself.</param>
    /// <exception cref="InvalidOperationException">The caller has unsaved changes: a read changes nothing.</exception>
    Task RecordRead(Actor actor, string subject, object? what, Guid? organisationId, CancellationToken cancel);
}
