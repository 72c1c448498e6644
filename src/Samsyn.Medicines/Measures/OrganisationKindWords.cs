using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Measures;

/// <summary>Kinds of organisations that events are at, as measure files and commands write them.</summary>
static class OrganisationKindWords
{
    static readonly Dictionary<string, OrganisationKind> Known = new(StringComparer.Ordinal)
    {
        ["nation"] = OrganisationKind.Nation, ["region"] = OrganisationKind.Region, ["hospital"] = OrganisationKind.Hospital, ["pharmacy"] = OrganisationKind.Pharmacy,
        ["clinic"] = OrganisationKind.Clinic, ["department"] = OrganisationKind.Department, ["ward"] = OrganisationKind.Ward, ["other"] = OrganisationKind.Other,
    };

    public static IReadOnlyList<string> All { get; } = [.. Known.Keys];

    public static OrganisationKind? Find(string word) => Known.TryGetValue(word, out var kind) ? kind : null;
}
