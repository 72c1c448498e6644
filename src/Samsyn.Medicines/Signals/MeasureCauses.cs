using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Signals;

/// <summary>What one measure says of all organisations: its changes, each told once, and who stands apart. Pure.</summary>
static class MeasureCauses
{
    static readonly OrganisationKind[] WithinHospitals = [OrganisationKind.Clinic, OrganisationKind.Department];

    /// <param name="courses">The measure's months, by the organisation's code.</param>
    public static IReadOnlyList<SharedCause> In(MeasureDefinition measure, IReadOnlyDictionary<string, Course> courses, OrganisationTree tree)
    {
        List<FoundCause> changed = [.. Found(measure, courses.Keys, tree, o => CauseSearch.In(courses[o.Code]))];
        var rest = courses.Keys.Except(changed.Select(f => f.Organisation.Code));
        return [.. SharedCause.Of(changed, tree, courses), .. Found(measure, rest, tree, o => Apart(measure, o, courses, tree)).Select(f => new SharedCause(f, null, []))];
    }

    static IEnumerable<FoundCause> Found(MeasureDefinition measure, IEnumerable<string> codes, OrganisationTree tree, Func<Organisation, Cause?> look) =>
        from code in codes
        let organisation = tree.Find(code)!
        let cause = look(organisation)
        where cause is not null
        select new FoundCause(measure.Code, organisation, cause);

    /// <summary>Departments have different work: they are compared only with those of their name elsewhere.</summary>
    static Cause? Apart(MeasureDefinition measure, Organisation here, IReadOnlyDictionary<string, Course> courses, OrganisationTree tree)
    {
        var group = PeerGroup.Of(here, tree);
        if (WithinHospitals.Contains(here.Kind) && !group.Alike) return null;
        return ApartSearch.In(courses[here.Code], [.. group.Peers.Select(p => courses.GetValueOrDefault(p.Code)).OfType<Course>()], measure.Direction);
    }
}
