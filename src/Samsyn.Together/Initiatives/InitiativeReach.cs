using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Participation;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Initiatives;

/// <summary>Who may see which initiative, with all that hangs on it: lists, pages, counts, files and notices all ask here.</summary>
/// <remarks>Made once for one reader. What a reader may not see looks like what does not exist. Whoever has declined an invitation sees no more than others do.</remarks>
sealed class InitiativeReach
{
    readonly Guid? _reader;
    readonly HashSet<Guid> _steered, _regions;

    InitiativeReach(Guid? reader, HashSet<Guid> steered, HashSet<Guid> regions) => (_reader, _steered, _regions) = (reader, steered, regions);

    public static InitiativeReach Of(Actor reader, Access access, OrganisationTree tree) =>
        new(reader.PersonId, SpaceReach.Within(reader, TogetherPermissions.SteerInitiatives, access, tree), SpaceReach.Regions(reader, access, tree));

    /// <summary>For a query; says the same as <see cref="Sees"/>.</summary>
    public Expression<Func<Initiative, bool>> Seen
    {
        get
        {
            // Each list one parameter, however many organisations there are
            var (reader, steered, regions) = (_reader, _steered.ToList(), _regions.ToList());
            return i => i.Space == SpaceMode.Open
                || i.MadeById == reader
                || EF.Parameter(steered).Contains(i.OrganisationId)
                || (i.Space == SpaceMode.Region && EF.Parameter(regions).Contains(i.OrganisationId))
                || i.Participants.Any(p => p.State != ParticipantState.Declined && reader != null && (p.PersonId == reader || p.HelperId == reader));
        }
    }

    public bool Sees(Initiative i) =>
        i.Space is SpaceMode.Open
        || i.MadeById == _reader
        || _steered.Contains(i.OrganisationId)
        || (i.Space is SpaceMode.Region && _regions.Contains(i.OrganisationId))
        || i.Participants.Any(p => p.State is not ParticipantState.Declined && p.IsFor(_reader));

    /// <summary>What the reader is to an initiative.</summary>
    public InitiativeDoer DoerOf(Initiative i) =>
        (i.PeopleIn.Any(p => p.IsFor(_reader)) ? InitiativeDoer.Member : 0)
        | (i.MadeById == _reader || i.PeopleIn.Any(p => p.PersonId == _reader && _reader is not null && p.Takes.Any(t => t is { Say: Say.Leads, To: null })) ? InitiativeDoer.Leader : 0)
        | (_steered.Contains(i.OrganisationId) ? InitiativeDoer.Steerer : 0);
}
