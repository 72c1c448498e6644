using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.Audit;

/// <summary>The only writer of the audit trail. Adds a line in the caller's transaction, so that a change and its line stand or fall together.</summary>
public interface IAuditTrail
{
    /// <summary>Saves the pending changes of the caller's <see cref="Data.SamsynDb"/> together with one line about them.</summary>
    Task SaveWith(Actor actor, string action, string subject, object? before, object? after, Guid? organisationId, CancellationToken cancel);
}
