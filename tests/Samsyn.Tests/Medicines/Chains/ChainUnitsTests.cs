using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Chains;

namespace Samsyn.Tests.Medicines.Chains;

public sealed class ChainUnitsTests
{
    static readonly Organisation Region = new() { Code = "R", Name = "Region", Kind = OrganisationKind.Region };
    static readonly Organisation A = Hospital("A"), B = Hospital("B");
    static readonly Organisation Ward = new() { Code = "A1", Name = "Ward", Kind = OrganisationKind.Ward, ParentId = A.Id };
    static readonly Organisation Pharmacy = new() { Code = "P", Name = "Pharmacy", Kind = OrganisationKind.Pharmacy, ParentId = Region.Id };
    static readonly OrganisationTree Tree = new([Region, A, B, Ward, Pharmacy]);

    [Fact]
    public void Each_organisation_is_counted_under_the_one_directly_below_the_top() =>
        Assert.Equal([("A", "A"), ("A1", "A"), ("B", "B"), ("P", "P"), ("R", "R")], ChainUnits.Map(Region, Tree).OrderBy(m => m.Key).Select(m => (m.Key, m.Value)));

    [Fact]
    public void A_hospital_lacks_a_step_that_another_hospital_delivers() =>
        Assert.Equal([B], ChainUnits.Lacking([A, B, Pharmacy], delivered: _ => true, deliveredStep: u => u == A));

    [Fact]
    public void Hospitals_lack_no_purchases_where_a_pharmacy_buys_for_all() =>
        Assert.Empty(ChainUnits.Lacking([A, B, Pharmacy], delivered: _ => true, deliveredStep: u => u == Pharmacy));

    [Fact]
    public void A_hospital_that_delivers_nothing_at_all_is_not_named_step_by_step() =>
        Assert.Empty(ChainUnits.Lacking([A, B], delivered: u => u == A, deliveredStep: u => u == A));

    static Organisation Hospital(string code) => new() { Code = code, Name = "Hospital " + code, Kind = OrganisationKind.Hospital, ParentId = Region.Id };
}
