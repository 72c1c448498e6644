using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.Substitution;

/// <summary>Answers the page and the API: compares all whom the asker's question may compare, and shows those the asker looks at.</summary>
sealed class SubstitutionLook(SubstitutionRun run, Access access)
{
    /// <param name="asked">Net prices only where <see cref="SubstitutionReach.MayNetPrice"/> has said yes.</param>
    public async Task<SubstitutionHere> At(SubstitutionAsked asked, Scope scope, CancellationToken cancel)
    {
        var map = SubstitutionBuyers.Map(scope.Tree, asked.Top, asked.Level);
        var question = new SubstitutionQuestion
        {
            Period = scope.Period,
            Organisations = SubstitutionReach.Compared(asked, access, scope),
            Buyer = new(Samsyn.Events.Store.Grouping.Organisation, map),
            Atc = asked.Node is { } node ? [node.Code] : [],
            AtNetPrices = asked.AtNetPrices,
        };
        var here = scope.Tree.WithAllBelow(asked.Top).Select(o => map[o.Code]).ToHashSet(StringComparer.Ordinal);
        return SubstitutionHere.Of(await run.Answer(question, cancel), here);
    }
}
