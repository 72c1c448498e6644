using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Agreements;

/// <summary>Who may see which agreement, whole: pages, lists, notices and files all ask here. What all have signed is public anyway.</summary>
/// <remarks>Made once for one reader. What a reader may not see looks like what does not exist.</remarks>
sealed class AgreementReach
{
    readonly Guid? _reader;
    readonly HashSet<Guid> _judged, _regions;

    AgreementReach(Guid? reader, HashSet<Guid> judged, HashSet<Guid> regions) => (_reader, _judged, _regions) = (reader, judged, regions);

    public static AgreementReach Of(Actor reader, Access access, OrganisationTree tree) =>
        new(reader.PersonId, SpaceReach.Within(reader, AgreementPermissions.Judge, access, tree), SpaceReach.Regions(reader, access, tree));

    /// <summary>For a query; says the same as <see cref="Sees"/>.</summary>
    public Expression<Func<Agreement, bool>> Seen
    {
        get
        {
            var (reader, judged, regions) = (_reader, _judged.ToList(), _regions.ToList());
            return a => a.AuthorId == reader || a.People.Any(p => p.PersonId == reader && p.Writes) || a.SignedEdition != null
                || (a.State != AgreementState.Draft
                    && (a.People.Any(p => p.PersonId == reader && p.Signs) || EF.Parameter(judged).Contains(a.OrganisationId)
                        || (a.State != AgreementState.Withdrawn && a.Space == SpaceMode.Open)
                        || (a.State != AgreementState.Withdrawn && a.Space == SpaceMode.Region && EF.Parameter(regions).Contains(a.OrganisationId))));
        }
    }

    public bool Sees(Agreement a) =>
        IsWriter(a) || a.IsPublished
        || (a.State is not AgreementState.Draft
            && (IsSignatory(a) || _judged.Contains(a.OrganisationId)
                || (a.State is not AgreementState.Withdrawn && a.Space switch { SpaceMode.Open => true, SpaceMode.Region => _regions.Contains(a.OrganisationId), _ => false })));

    /// <summary>Nobody judges what one writes or signs.</summary>
    public AgreementDoer DoerOf(Agreement a) =>
        (IsWriter(a) ? AgreementDoer.Writer : 0) | (IsSignatory(a) ? AgreementDoer.Signatory : 0)
        | (_judged.Contains(a.OrganisationId) && !IsWriter(a) && !IsSignatory(a) ? AgreementDoer.Judge : 0);

    /// <summary>Whether the reader sees the present text: of what all have signed, a change is seen by those who have to do with it.</summary>
    public bool SeesPresent(Agreement a) =>
        !a.IsPublished || a.State is AgreementState.InForce or AgreementState.Ended or AgreementState.OutcomeTold ? Sees(a) : a.State is AgreementState.Draft ? IsWriter(a) : DoerOf(a) is not AgreementDoer.Reader;

    /// <summary>Whether the reader sees a version that was handed in; others see of what all have signed that alone.</summary>
    public bool SeesEdition(Agreement a, int number) => DoerOf(a) is not AgreementDoer.Reader || (a.IsPublished ? number == a.SignedEdition : Sees(a));

    /// <summary>Organisations whose agreements the reader judges.</summary>
    public IReadOnlySet<Guid> Judged => _judged;

    bool IsWriter(Agreement a) => _reader is { } reader && a.Writers.Contains(reader);
    bool IsSignatory(Agreement a) => _reader is { } reader && a.Signatories.Contains(reader);
}
