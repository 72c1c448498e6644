using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>What the one who looks may see of measures, at organisations that the gate has already let through.</summary>
static class MeasureReach
{
    /// <summary>Measures of net costs show prices that were agreed in confidence.</summary>
    public static bool MaySee(MeasureDefinition measure, Organisation here, Access access, Scope scope) =>
        !measure.IsConfidential || access.May(scope.Actor, MedicinesModule.NetPrice, here, scope.Tree);

    /// <summary>Whether what is of few persons is shown: to those with row access there.</summary>
    public static bool SeesRows(Organisation organisation, Access access, Scope scope) => access.May(scope.Actor, MedicinesModule.ReadRows, organisation, scope.Tree);

    /// <summary>Whether a peer may be named with its figures.</summary>
    public static bool MayName(Organisation peer, Access access, Scope scope) => access.May(scope.Actor, MedicinesModule.Read, peer, scope.Tree);
}
