using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Tests.Medicines.Measures;

public sealed class PeerGroupTests
{
    [Fact]
    public void A_hospital_is_compared_with_the_other_hospitals() =>
        Assert.Equal(["H1", "H2", "H3", "H4", "H5"], Peers("H0").Peers.Select(p => p.Code));

    [Fact]
    public void A_department_is_compared_with_those_of_its_name_in_other_hospitals_where_there_are_enough()
    {
        var peers = Peers("H0-MED");

        Assert.True(peers.Alike);
        Assert.Equal(["H1-MED", "H2-MED", "H3-MED", "H4-MED", "H5-MED"], peers.Peers.Select(p => p.Code));
    }

    [Fact]
    public void Where_fewer_than_four_bear_its_name_a_department_is_compared_with_all_departments()
    {
        var peers = Peers("H0-HEM");

        Assert.False(peers.Alike);
        Assert.Equal(6, peers.Peers.Count);
    }

    static PeerGroup Peers(string code)
    {
        var tree = Tree();
        return PeerGroup.Of(tree.Find(code)!, tree);
    }

    /// <summary>Six hospitals, each with a medical department; the first with haematology as well.</summary>
    static OrganisationTree Tree()
    {
        var all = new List<Organisation>();
        for (var i = 0; i < 6; i++)
        {
            var hospital = new Organisation { Code = $"H{i}", Name = $"Hospital {i}", Kind = OrganisationKind.Hospital };
            all.Add(hospital);
            all.Add(new() { Code = $"H{i}-MED", Name = "Medicine", Kind = OrganisationKind.Department, ParentId = hospital.Id });
            if (i == 0) all.Add(new() { Code = "H0-HEM", Name = "Haematology", Kind = OrganisationKind.Department, ParentId = hospital.Id });
        }
        return new(all);
    }
}
