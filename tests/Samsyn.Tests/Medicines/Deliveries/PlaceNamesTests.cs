using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Deliveries;

namespace Samsyn.Tests.Medicines.Deliveries;

public sealed class PlaceNamesTests
{
    static readonly Organisation North = new() { Code = "N", Name = "North", Kind = OrganisationKind.Hospital };
    static readonly Organisation South = new() { Code = "S", Name = "South", Kind = OrganisationKind.Hospital };
    static readonly Organisation NorthSurgery = new() { Code = "NS", Name = "Surgery", Kind = OrganisationKind.Department, ParentId = North.Id };
    static readonly Organisation NorthWard = new() { Code = "NSW", Name = "Ward 1", Kind = OrganisationKind.Ward, ParentId = NorthSurgery.Id };
    static readonly Organisation SouthSurgery = new() { Code = "SS", Name = "Surgery", Kind = OrganisationKind.Department, ParentId = South.Id };
    static readonly OrganisationTree Tree = new([North, South, NorthSurgery, NorthWard, SouthSurgery]);

    [Fact]
    public void Two_of_the_same_name_are_told_apart_by_their_hospital() =>
        Assert.Equal(["Surgery (North)", "Surgery (South)"], PlaceNames.Of([NorthSurgery, SouthSurgery], Tree));

    [Fact]
    public void A_name_that_stands_alone_stays_as_it_is() =>
        Assert.Equal(["Surgery", "Ward 1", "South"], PlaceNames.Of([NorthSurgery, NorthWard, South], Tree));
}
