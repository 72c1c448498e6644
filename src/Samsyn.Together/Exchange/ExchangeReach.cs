using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Exchange;

/// <summary>Who may see what is shared: everybody who holds a role, across organisations; what was hidden its author and moderators, what was taken back its author.</summary>
/// <remarks>Made once for one reader. The initiative that an entry comes from has its own policy.</remarks>
sealed class ExchangeReach
{
    readonly Guid? _reader;
    readonly HashSet<Guid> _moderated;
    readonly bool _holdsRole;

    ExchangeReach(Guid? reader, bool holdsRole, HashSet<Guid> moderated) => (_reader, _holdsRole, _moderated) = (reader, holdsRole, moderated);

    public static ExchangeReach Of(Actor reader, Access access, OrganisationTree tree) =>
        new(reader.PersonId, access.MaySomewhere(reader, TogetherPermissions.Read), SpaceReach.Within(reader, TogetherPermissions.Moderate, access, tree));

    /// <summary>For a query; says the same as <see cref="Sees"/>.</summary>
    public Expression<Func<ExchangeEntry, bool>> Seen
    {
        get
        {
            var (reader, holdsRole, moderated) = (_reader, _holdsRole, _moderated.ToList());
            return e => e.AuthorId == reader || (e.TakenBackAtUtc == null && ((holdsRole && e.HiddenBecause == null) || EF.Parameter(moderated).Contains(e.OrganisationId)));
        }
    }

    public bool Sees(ExchangeEntry e) => e.AuthorId == _reader || (e.TakenBackAtUtc is null && ((_holdsRole && e.HiddenBecause is null) || _moderated.Contains(e.OrganisationId)));

    /// <summary>Nobody judges what one has written.</summary>
    public bool MayModerate(ExchangeEntry e) => _moderated.Contains(e.OrganisationId) && e.AuthorId != _reader && e.TakenBackAtUtc is null;
}
