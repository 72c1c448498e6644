using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Permissions;
using System.CommandLine;

namespace Samsyn.Kernel.Modules;

/// <summary>A module's one front door: everything the host needs to know of it.</summary>
public interface IModule
{
    /// <summary>The module's name and, in lower case, the prefix of its tables, texts and permissions.</summary>
    string Name { get; }

    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>The module's entities, each in a table that begins with the module's prefix.</summary>
    void AddEntities(ModelBuilder model) { }

    /// <summary>JSON endpoints under <c>/api</c>. Razor pages are found by themselves.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    IEnumerable<Command> Commands(CommandHost host) => [];
    IEnumerable<ScheduledJob> Jobs => [];
    IEnumerable<Permission> Permissions => [];

    /// <summary>The module's pages for the menus, in order.</summary>
    IEnumerable<MenuPage> Menu => [];

    /// <summary>Makes the module's part of the demo region; called once, in the order of the modules.</summary>
    Task MakeDemo(IServiceProvider services, DemoOptions options, CancellationToken cancel) => Task.CompletedTask;
}
