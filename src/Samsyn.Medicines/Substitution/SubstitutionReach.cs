using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.Substitution;

/// <summary>Whose prices may be compared for someone.</summary>
static class SubstitutionReach
{
    public static bool MayNetPrice(Organisation here, Access access, Scope scope) => access.May(scope.Actor, MedicinesModule.NetPrice, here, scope.Tree);

    /// <summary>
    /// Codes of the organisations whose purchases set the target. At list prices all under the same nation or region: only one percentile of their
    /// prices is shown. Net prices are confidential, so there it is those whose net prices the asker may see.
    /// </summary>
    public static IReadOnlyCollection<string> Compared(SubstitutionAsked asked, Access access, Scope scope)
    {
        var root = scope.Tree.Path(asked.Top)[0];
        IEnumerable<Organisation> tops = asked.AtNetPrices ? access.Tops(scope.Actor, MedicinesModule.NetPrice, scope.Tree).Where(t => scope.Tree.IsWithin(t, root)) : [root];
        return [.. tops.SelectMany(scope.Tree.WithAllBelow).Select(o => o.Code).Distinct()];
    }
}
