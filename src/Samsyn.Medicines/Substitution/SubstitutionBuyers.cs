using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Substitution;

/// <summary>Which organisation buys for which.</summary>
static class SubstitutionBuyers
{
    /// <summary>Organisation → the buyer it is counted under: the hospital or department that it is in, else itself.</summary>
    /// <remarks>What lies within the organisation looked at is never counted under one that lies above it: who looks at a ward sees the ward.</remarks>
    public static IReadOnlyDictionary<string, string> Map(OrganisationTree tree, Organisation top, OrganisationKind level)
    {
        var within = tree.WithAllBelow(top).ToHashSet();
        return tree.All.ToDictionary(o => o.Code, o => Buyer(o).Code, StringComparer.Ordinal);

        Organisation Buyer(Organisation o)
        {
            var buyer = tree.Ancestor(o, level) ?? o;
            return within.Contains(o) && !within.Contains(buyer) ? top : buyer;
        }
    }
}
