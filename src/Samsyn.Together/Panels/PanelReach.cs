using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Participation;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Panels;

/// <summary>Who may see which panel, with the texts under review and all that is said of them: lists, pages, counts and notices all ask here.</summary>
/// <remarks>
/// Made once for one reader. What a reader may not see looks like what does not exist. A draft that is open to members alone is seen by the sponsor and those asked to review it, and by nobody because of a role. Whoever
/// declined sees no more than others do.
/// </remarks>
sealed class PanelReach
{
    readonly Guid? _reader;
    readonly HashSet<Guid> _regions;

    PanelReach(Guid? reader, HashSet<Guid> regions) => (_reader, _regions) = (reader, regions);

    public static PanelReach Of(Actor reader, Access access, OrganisationTree tree) => new(reader.PersonId, SpaceReach.Regions(reader, access, tree));

    /// <summary>For a query; says the same as <see cref="Sees"/>.</summary>
    public Expression<Func<Panel, bool>> Seen
    {
        get
        {
            var (reader, regions) = (_reader, _regions.ToList());
            return p => p.SponsorId == reader
                || (p.OpenedOn != null && (p.Space == SpaceMode.Open
                    || (p.Space == SpaceMode.Region && EF.Parameter(regions).Contains(p.OrganisationId))
                    || p.Members.Any(m => m.State != ParticipantState.Declined && m.PersonId == reader)));
        }
    }

    public bool Sees(Panel p) =>
        p.SponsorId == _reader
        || (p.OpenedOn is not null && (p.Space is SpaceMode.Open || (p.Space is SpaceMode.Region && _regions.Contains(p.OrganisationId))
            || p.Members.Any(m => m.State is not ParticipantState.Declined && m.PersonId == _reader)));

    /// <summary>What the reader is to a panel.</summary>
    public PanelDoer DoerOf(Panel p) =>
        (p.SponsorId == _reader ? PanelDoer.Sponsor : 0) | (p.MembersIn.Any(m => m.PersonId == _reader) ? PanelDoer.Member : 0);
}
