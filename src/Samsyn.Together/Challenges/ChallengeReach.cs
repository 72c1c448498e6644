using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Challenges;

/// <summary>Who may see which challenge: lists, pages, searches, counts, exports and notices all ask here.</summary>
/// <remarks>Made once for one reader. What a reader may not see looks like what does not exist.</remarks>
sealed class ChallengeReach
{
    readonly Guid? _reader;
    readonly HashSet<Guid> _moderated, _steered, _ethics, _regions;

    ChallengeReach(Guid? reader, HashSet<Guid> moderated, HashSet<Guid> steered, HashSet<Guid> ethics, HashSet<Guid> regions) =>
        (_reader, _moderated, _steered, _ethics, _regions) = (reader, moderated, steered, ethics, regions);

    public static ChallengeReach Of(Actor reader, Access access, OrganisationTree tree)
    {
        HashSet<Guid> Within(string permission) => SpaceReach.Within(reader, permission, access, tree);
        return new(reader.PersonId, Within(TogetherPermissions.Moderate), Within(TogetherPermissions.Steer), Within(TogetherPermissions.AllowNames), SpaceReach.Regions(reader, access, tree));
    }

    /// <summary>For a query; says the same as <see cref="Sees"/>.</summary>
    public Expression<Func<Challenge, bool>> Seen
    {
        get
        {
            // Each list one parameter, however many organisations there are
            var (reader, moderated, regions) = (_reader, _moderated.ToList(), _regions.ToList());
            return c => c.AuthorId == reader
                || (c.State != ChallengeState.Draft && EF.Parameter(moderated).Contains(c.OrganisationId))
                || (c.State != ChallengeState.Draft && c.State != ChallengeState.Sent && c.HiddenBecause == null
                    && (c.Space == SpaceMode.Open || (c.Space == SpaceMode.Region && EF.Parameter(regions).Contains(c.OrganisationId))
                        || (c.Space == SpaceMode.Members && c.Members.Any(m => m.PersonId == reader))));
        }
    }

    public bool Sees(Challenge c) =>
        c.AuthorId == _reader
        || (c.State != ChallengeState.Draft && _moderated.Contains(c.OrganisationId))
        || (c.IsPublished && !c.IsHidden && c.Space switch { SpaceMode.Open => true, SpaceMode.Region => _regions.Contains(c.OrganisationId), _ => c.Members.Any(m => m.PersonId == _reader) });

    /// <summary>What the reader is to a challenge.</summary>
    public ChallengeDoer DoerOf(Challenge c) =>
        (c.AuthorId == _reader ? ChallengeDoer.Author : 0)
        | (_moderated.Contains(c.OrganisationId) ? ChallengeDoer.Moderator : 0)
        | (_steered.Contains(c.OrganisationId) ? ChallengeDoer.Steerer : 0);

    /// <summary>Whether the reader may let a name stand in it; nobody may in a text of one's own.</summary>
    public bool MayAllowNames(Challenge c) => _ethics.Contains(c.OrganisationId) && c.AuthorId != _reader && c.State != ChallengeState.Draft;

    /// <summary>Organisations whose challenges the reader checks.</summary>
    public IReadOnlySet<Guid> Moderated => _moderated;
}
