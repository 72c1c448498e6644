using System.CommandLine;
using Samsyn.App.Mail;
using Samsyn.App.People;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.Hosting;

/// <summary>What the house itself offers, through the same front door as the modules: people and their accounts.</summary>
sealed class HouseModule : IModule
{
    public string Name => "House";

    public IEnumerable<Permission> Permissions => PeoplePermissions.All;
    public IEnumerable<MenuPage> Menu => [new(Area.Admin, "people.title", "/admin/people", PeoplePermissions.Manage)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<PeopleRegister>().AddScoped<PeopleList>().AddScoped<OwnAccount>().AddScoped<AccountClosing>().AddScoped<OwnNotices>().AddScoped<IWaiting>(s => s.GetRequiredService<OwnNotices>())
            .AddSingleton(MailSettings.Of(configuration)).AddScoped<LetterWriting>().AddScoped<LetterSending>();

    public IEnumerable<ScheduledJob> Jobs => [MailJob.Every];
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapSignIn();
    public IEnumerable<Command> Commands(CommandHost host) => [PeopleCommand.Make(host), KeysCommand.Make(host)];
}
