using System.CommandLine;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Statistics;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Texts;

namespace Samsyn.Kernel;

/// <summary>What every module stands on, seen by the host as a module like the others: first in its list.</summary>
public sealed class KernelModule : IModule
{
    public string Name => "Kernel";

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<IAuditTrail, AuditTrail>().AddScoped<OrganisationImport>()
            .AddScoped<IHoldsPersons, AccountHolds>().AddScoped<LeavingRules>()
            .AddScoped<NoticeBoard>().AddSingleton(new NoticeSettings(configuration["Samsyn:Mail:Language"] ?? Languages.Default));

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => OrganisationsEndpoint.Map(endpoints);

    public IEnumerable<MenuPage> Menu =>
    [
        new(Area.Admin, "organisations.title", "/admin/organisations", "organisations.read"),
        new(Area.Admin, "audit.title", "/admin/audit", "audit.read"),
    ];

    public IEnumerable<Command> Commands(CommandHost host) =>
        [OrganisationsCommand.Make(host), AuditCommand.Make(host), CusumCommand.Make(), PercentilesCommand.Make(), SpcCommand.Make()];

    public IEnumerable<Permission> Permissions =>
    [
        new("organisations.read", Role.Admin, Role.Steward, Role.Lead, Role.Controller, Role.Improver),
        new("organisations.edit", Role.Admin),
        new("audit.read", Role.Admin, Role.Ethics),
    ];
}
