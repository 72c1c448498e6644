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

    /// <summary>Whether small counts of persons are shown: to those who may ask down to single rows.</summary>
    public static bool SeesPersons(Organisation here, Access access, Scope scope) => access.May(scope.Actor, MedicinesModule.Explore, here, scope.Tree);

    /// <summary>Whether a peer may be named with its figures.</summary>
    public static bool MayName(Organisation peer, Access access, Scope scope) => access.May(scope.Actor, MedicinesModule.Read, peer, scope.Tree);
}
