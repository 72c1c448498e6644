using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Challenges;

/// <summary>Where the need of a challenge can be: the care organisations, down to departments, that are not past. Pure.</summary>
static class ChallengePlaces
{
    /// <summary>The longest list that can be chosen from by eye; a larger tree is offered down to its hospitals.</summary>
    const int Longest = 200;

    public static IReadOnlyList<Choice> Of(OrganisationTree tree)
    {
        var all = Down(tree, OrganisationKind.Region, OrganisationKind.Hospital, OrganisationKind.Clinic, OrganisationKind.Department).ToList();
        return [.. (all.Count <= Longest ? all : Down(tree, OrganisationKind.Region, OrganisationKind.Hospital)).Select(p => new Choice(p.Organisation.Code, p.Organisation.Name, p.Depth))];
    }

    /// <summary>The organisation of that code, if a need can be there.</summary>
    public static Organisation? Find(string? code, OrganisationTree tree) =>
        tree.Find(code) is { } found && Takes(found.Kind) && found.SuccessorId is null ? found : null;

    /// <summary>Where one first thinks of it: at the organisation of the role one speaks in, or the first region.</summary>
    public static Organisation? Usual(Capacity? capacity, OrganisationTree tree) =>
        capacity is not null && Find(capacity.Organisation.Code, tree) is { } own ? own : tree.Roots.FirstOrDefault(o => Takes(o.Kind));

    static bool Takes(OrganisationKind kind) => kind is not (OrganisationKind.Company or OrganisationKind.PatientOrganisation);

    static IEnumerable<(Organisation Organisation, int Depth)> Down(OrganisationTree tree, params OrganisationKind[] kinds)
    {
        IEnumerable<(Organisation, int)> From(Organisation o, int depth)
        {
            if (!Takes(o.Kind) || o.SuccessorId is not null || (depth > 0 && !kinds.Contains(o.Kind))) return [];
            return tree.Under(o).SelectMany(below => From(below, depth + 1)).Prepend((o, depth));
        }
        return tree.Roots.SelectMany(o => From(o, 0));
    }
}
