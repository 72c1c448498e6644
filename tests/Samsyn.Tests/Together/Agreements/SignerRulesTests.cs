using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Agreements;

namespace Samsyn.Tests.Together.Agreements;

public sealed class SignerRulesTests
{
    static readonly Organisation Nord = new() { Code = "NORD", Name = "Nord", Kind = OrganisationKind.Region };
    static readonly Organisation Medicine = new() { Code = "MED", Name = "Medicine", Kind = OrganisationKind.Department, ParentId = Nord.Id };
    static readonly Organisation Syd = new() { Code = "SYD", Name = "Syd", Kind = OrganisationKind.Region };
    static readonly OrganisationTree Tree = new([Nord, Medicine, Syd]);

    [Theory]
    [InlineData("care", "NORD", Role.Lead, "NORD", true)]
    [InlineData("care", "NORD", Role.Lead, "MED", true)]
    [InlineData("care", "MED", Role.Lead, "NORD", true)]
    [InlineData("care", "NORD", Role.Lead, "SYD", false)]
    [InlineData("care", "", Role.Lead, "NORD", false)]
    [InlineData("company", "", Role.Company, "NORD", true)]
    [InlineData("company", "", Role.Lead, "NORD", false)]
    [InlineData("patient-organisation", "", Role.Representative, "SYD", true)]
    [InlineData("patient-organisation", "", Role.Company, "SYD", false)]
    [InlineData("research", "", Role.Researcher, "SYD", true)]
    public void Who_signs_holds_a_role_at_the_party(string kind, string place, Role role, string at, bool may) =>
        Assert.Equal(may, SignerRules.May(new() { Kind = kind, Organisation = place }, [new() { PersonId = Guid.CreateVersion7(), Role = role, OrganisationId = Tree.Find(at)!.Id }], Tree));
}
