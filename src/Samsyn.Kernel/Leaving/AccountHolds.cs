using Microsoft.AspNetCore.Identity;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.People;

namespace Samsyn.Kernel.Leaving;

/// <summary>What the house itself holds of persons: the way in, roles, news, and who did what.</summary>
sealed class AccountHolds : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules =>
    [
        LeavingRule.Of<IdentityUserClaim<Guid>>("sign-in", Remains.Deleted, nameof(IdentityUserClaim<>.UserId)),
        LeavingRule.Of<IdentityUserLogin<Guid>>("sign-in", Remains.Deleted, nameof(IdentityUserLogin<>.UserId)),
        LeavingRule.Of<IdentityUserToken<Guid>>("sign-in", Remains.Deleted, nameof(IdentityUserToken<>.UserId)),
        LeavingRule.Of<IdentityUserPasskey<Guid>>("sign-in", Remains.Deleted, nameof(IdentityUserPasskey<>.UserId)),
        LeavingRule.Of<RoleGrant>("roles", Remains.Deleted, nameof(RoleGrant.PersonId)),
        // Notices before the letters that they went into
        LeavingRule.Of<Notice>("notices", Remains.Deleted, nameof(Notice.PersonId)),
        LeavingRule.Of<Letter>("notices", Remains.Deleted, nameof(Letter.PersonId)),
        LeavingRule.Of<NoticeChoice>("choices", Remains.Deleted, nameof(NoticeChoice.PersonId)),
        LeavingRule.Of<AuditEntry>("audit", Remains.Named, nameof(AuditEntry.PersonId), nameof(AuditEntry.ActorName)),
        LeavingRule.Of<AuditEntry>("audit-for", Remains.Named, nameof(AuditEntry.OnBehalfOfId)),
    ];
}
