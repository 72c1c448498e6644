using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Explore;

/// <summary>One thing that an answer can be told by: time, an organisation level, an ATC level, or a field of the event.</summary>
/// <param name="Name">As written in <c>by</c> and over the column.</param>
/// <param name="Grouping">What the event store groups by.</param>
/// <param name="Level">The kind of organisation that events are counted under; null for the one that is named by the event.</param>
public sealed record ExploreDimension(string Name, Grouping Grouping, OrganisationKind? Level = null)
{
    public bool IsTime => Grouping is Grouping.Month or Grouping.Quarter or Grouping.Year;
    public bool IsOrganisation => Grouping is Grouping.Organisation;
    public bool IsAtc => Grouping is Grouping.Atc or (>= Grouping.Atc1 and <= Grouping.Atc5);

    public static IReadOnlyList<ExploreDimension> All { get; } =
    [
        new("month", Grouping.Month), new("quarter", Grouping.Quarter), new("year", Grouping.Year),
        .. new[] { OrganisationKind.Region, OrganisationKind.Hospital, OrganisationKind.Pharmacy, OrganisationKind.Clinic, OrganisationKind.Department, OrganisationKind.Ward }
            .Select(k => new ExploreDimension(Lower(k), Grouping.Organisation, k)),
        new("organisation", Grouping.Organisation),
        new("atc", Grouping.Atc), new("atc1", Grouping.Atc1), new("atc2", Grouping.Atc2), new("atc3", Grouping.Atc3), new("atc4", Grouping.Atc4), new("atc5", Grouping.Atc5),
        .. new[] { Grouping.Product, Grouping.Kind, Grouping.Route, Grouping.Form, Grouping.Strength, Grouping.Indication, Grouping.Reason, Grouping.Currency }
            .Select(g => new ExploreDimension(Lower(g), g)),
    ];

    public static ExploreDimension? Named(string name) => All.FirstOrDefault(d => d.Name == name);

    /// <summary>For an organisation level: organisation → the one above it of that level; "" where there is none.</summary>
    public GroupBy In(OrganisationTree tree) => Level is { } level
        ? new GroupBy(Grouping, tree.All.ToDictionary(o => o.Code, o => tree.Ancestor(o, level)?.Code ?? "", StringComparer.Ordinal))
        : Grouping;

    static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
