using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Tests.Permissions;

/// <summary>The policy as a table: every role × every permission × where the role is held, seen from the organisation asked for.</summary>
public sealed class AccessTests
{
    static readonly Organisation Region = new() { Code = "NORD", Name = "Region Nord", Kind = OrganisationKind.Region };
    static readonly Organisation Hospital = new() { Code = "AHH", Name = "Hospital", Kind = OrganisationKind.Hospital, ParentId = Region.Id };
    static readonly Organisation Department = new() { Code = "MED", Name = "Medicine", Kind = OrganisationKind.Department, ParentId = Hospital.Id };
    static readonly Organisation Beside = new() { Code = "BHH", Name = "Other hospital", Kind = OrganisationKind.Hospital, ParentId = Region.Id };
    static readonly Organisation Merged = new() { Code = "OLD", Name = "Merged", Kind = OrganisationKind.Department, ParentId = Beside.Id, SuccessorId = Department.Id };
    static readonly OrganisationTree Tree = new([Region, Hospital, Department, Beside, Merged]);

    static readonly Access Policy = new(
    [
        .. App.Hosting.Modules.All.SelectMany(m => m.Permissions),
        new("test.leads-and-clinicians", Role.Lead, Role.Clinician), new("test.nobody"), new("test.all") { ForAllSignedIn = true },
    ]);

    static Actor With(Role role, Organisation at)
    {
        var person = Guid.CreateVersion7();
        return new(person, "", [new RoleGrant { PersonId = person, Role = role, OrganisationId = at.Id }]);
    }

    public static TheoryData<Role, string> Table() =>
        new MatrixTheoryData<Role, string>(Enum.GetValues<Role>(), Policy.Permissions.Select(p => p.Name));

    [Theory, MemberData(nameof(Table))]
    public void A_role_reaches_where_it_is_held_and_below_and_nowhere_else(Role role, string permission)
    {
        var named = Policy.Named(permission).ForAllSignedIn || Policy.Named(permission).Roles.Contains(role);
        bool May(Organisation held) => Policy.May(With(role, held), permission, Hospital, Tree);

        Assert.Equal(named, May(held: Hospital));
        Assert.Equal(named, May(held: Region));
        Assert.False(May(held: Department));
        Assert.False(May(held: Beside));
        Assert.Equal(named, Policy.MaySomewhere(With(role, Beside), permission));
        Assert.Equal(named ? [Beside] : [], Policy.Tops(With(role, Beside), permission, Tree));
    }

    [Fact]
    public void Nobody_may_do_nothing_and_the_program_itself_everything()
    {
        foreach (var permission in Policy.Permissions)
        {
            Assert.False(Policy.MaySomewhere(Actor.Nobody, permission.Name));
            Assert.False(Policy.May(Actor.Nobody, permission.Name, Region, Tree));
            Assert.True(Policy.May(Actor.System, permission.Name, Region, Tree));
        }
    }

    [Fact]
    public void Who_has_signed_in_without_a_role_may_do_only_what_all_signed_in_may()
    {
        var newcomer = new Actor(Guid.CreateVersion7(), "", []);

        Assert.Equal(
            Policy.Permissions.Where(p => p.ForAllSignedIn).Select(p => p.Name).Order(),
            Policy.Permissions.Where(p => Policy.MaySomewhere(newcomer, p.Name)).Select(p => p.Name).Order());
        Assert.False(Policy.May(newcomer, "test.all", Hospital, Tree));
    }

    [Fact]
    public void A_merged_department_is_reached_where_its_successor_stands()
    {
        Assert.True(Policy.May(With(Role.Lead, Hospital), "test.leads-and-clinicians", Merged, Tree));
        Assert.False(Policy.May(With(Role.Lead, Beside), "test.leads-and-clinicians", Merged, Tree));
    }

    [Fact]
    public void Only_the_highest_of_nested_grants_is_offered_nearest_to_the_root_first()
    {
        var person = Guid.CreateVersion7();
        RoleGrant At(Organisation o) => new() { PersonId = person, Role = Role.Lead, OrganisationId = o.Id };

        Assert.Equal([Beside, Department], Policy.Tops(new(person, "", [At(Department), At(Beside)]), "test.leads-and-clinicians", Tree));
        Assert.Equal([Region], Policy.Tops(new(person, "", [At(Department), At(Region)]), "test.leads-and-clinicians", Tree));
    }
}
