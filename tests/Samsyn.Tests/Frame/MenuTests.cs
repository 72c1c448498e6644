using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Frame;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Tests.Frame;

public sealed class MenuTests
{
    static readonly Permission Read = new("read", Role.Lead), Import = new("import", Role.Steward);

    [Fact]
    public void A_reader_sees_the_pages_of_the_roles_held_and_no_area_without_any()
    {
        var areas = Menu().For(Holding(Role.Lead));

        Assert.Equal([Area.Medicines], areas.Select(a => a.Area));
        Assert.Equal(["/medicines/overview", "/medicines/chain"], areas[0].Pages.Select(p => p.Path));
    }

    [Fact]
    public void Who_has_not_signed_in_sees_none() => Assert.Empty(Menu().For(Actor.Nobody));

    [Theory]
    [InlineData("/medicines/chain", "/medicines/chain")]
    [InlineData("/medicines/chain/J01", "/medicines/chain")]
    [InlineData("/medicines/chained", null)]
    [InlineData("/", null)]
    public void One_stands_on_the_page_that_the_address_begins_with(string path, string? expected) =>
        Assert.Equal(expected, Samsyn.App.Frame.Menu.Current(Menu().For(Holding(Role.Lead)), path)?.Path);

    [Theory]
    [InlineData("/data/imports/7", Area.Data)]
    [InlineData("/me", Area.Home)]
    [InlineData("/", Area.Home)]
    public void Without_a_page_the_area_is_the_first_step_of_the_address(string path, Area expected) =>
        Assert.Equal(expected, Samsyn.App.Frame.Menu.CurrentArea(null, path));

    [Theory]
    [InlineData(Role.Lead, "/medicines/overview")]
    [InlineData(Role.Steward, "/data/imports")]
    [InlineData(Role.Patient, null)]
    public void When_nothing_waits_the_next_step_is_the_roles_first_wish_among_what_it_may_see(Role role, string? expected) =>
        Assert.Equal(expected, NextStep.For(Holding(role), Menu().For(Holding(role)))?.Path);

    static Actor Holding(Role role) =>
        new(Guid.CreateVersion7(), "Kim",
            [new() { PersonId = Guid.CreateVersion7(), Role = role, OrganisationId = Guid.CreateVersion7() }]);

    static Menu Menu() => new(new(new Sample()), new Access([Read, Import]));

    sealed class Sample : IModule
    {
        public string Name => "Sample";
        public void AddServices(IServiceCollection services, IConfiguration configuration) { }

        public IEnumerable<MenuPage> Menu =>
        [
            new(Area.Data, "imports", "/data/imports", "import"),
            new(Area.Medicines, "overview", "/medicines/overview", "read"),
            new(Area.Medicines, "chain", "/medicines/chain", "read"),
        ];
    }
}
