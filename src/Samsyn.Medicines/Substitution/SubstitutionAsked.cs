using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Substitution;

/// <summary>What the page and the API are asked: whose purchases, at which prices, by which buyers, of what.</summary>
/// <param name="Top">The organisation looked at.</param>
/// <param name="Level">What counts as one buyer.</param>
/// <param name="AtNetPrices">Asked for; whether it may be is decided by <see cref="SubstitutionReach"/>.</param>
/// <param name="Node">The ATC group looked into; null: all medicine.</param>
/// <param name="Group">Key of the one group looked at; null: all groups.</param>
sealed record SubstitutionAsked(Organisation Top, OrganisationKind Level, bool AtNetPrices, AtcCode? Node, string? Group)
{
    /// <summary>Reads <c>by</c>, <c>prices</c>, <c>atc</c> and <c>group</c>; what cannot be read falls back to the default, since links are shared and cut.</summary>
    public static SubstitutionAsked Read(IReadOnlyDictionary<string, string> query, Organisation top) => new(
        top,
        query.GetValueOrDefault("by") == "department" || top.Kind is not (OrganisationKind.Nation or OrganisationKind.Region) ? OrganisationKind.Department : OrganisationKind.Hospital,
        query.GetValueOrDefault("prices") == "net",
        AskedAtc.Read(query.GetValueOrDefault("atc")),
        query.GetValueOrDefault("group") is { Length: > 0 } group ? group : null);
}
