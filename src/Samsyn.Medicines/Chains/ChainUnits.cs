using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Chains;

/// <summary>The organisations that a chain is told by: those directly below the one looked at, each with all below it.</summary>
static class ChainUnits
{
    /// <summary>Organisation → the unit it is counted under; the one looked at is its own unit, for events that name no one below it.</summary>
    public static IReadOnlyDictionary<string, string> Map(Organisation top, OrganisationTree tree)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal) { [top.Code] = top.Code };
        foreach (var unit in tree.Under(top))
            foreach (var below in tree.WithAllBelow(unit))
                map[below.Code] = unit.Code;
        return map;
    }

    /// <summary>Units that delivered something but not this step, although another of their sort did. Only regions and hospitals are expected to deliver each
    /// step: a ward that discards nothing is no gap.</summary>
    public static IReadOnlyList<Organisation> Lacking(IEnumerable<Organisation> units, Func<Organisation, bool> delivered, Func<Organisation, bool> deliveredStep)
    {
        var expected = units.Where(u => u.Kind is OrganisationKind.Region or OrganisationKind.Hospital && delivered(u)).ToList();
        return [.. expected.Where(u => !deliveredStep(u) && expected.Any(other => other.Kind == u.Kind && deliveredStep(other)))];
    }
}
