using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Medicines.Explore;

/// <summary>Whether someone may ask a question whose organisations the gate has already let through.</summary>
static class ExploreReach
{
    /// <summary>Net prices are confidential: everywhere the question reaches, the asker must hold the permission.</summary>
    public static Refusal? Confidential(ExploreQuestion question, Access access, Scope scope) =>
        question.Quantity != Quantity.NetCost || MayNetPrice(Asked(question, scope), access, scope)
            ? null
            : Refusal.Of("explore.net-price");

    /// <summary>What tells persons apart may be one person's: everywhere the question reaches, the asker must have row access.</summary>
    public static Refusal? OfPersons(ExploreQuestion question, Access access, Scope scope) =>
        !question.TellsPersons || Asked(question, scope).All(o => access.May(scope.Actor, MedicinesModule.ReadRows, o, scope.Tree)) ? null : Refusal.Of("explore.rows");

    public static bool MayNetPrice(IEnumerable<Organisation> organisations, Access access, Scope scope) =>
        organisations.All(o => access.May(scope.Actor, MedicinesModule.NetPrice, o, scope.Tree));

    static IReadOnlyList<Organisation> Asked(ExploreQuestion question, Scope scope) =>
        scope.Tree.Find(question.Organisation) is { } one ? [one] : scope.Choices;
}
