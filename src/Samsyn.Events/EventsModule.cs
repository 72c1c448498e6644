using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.AspNetCore.Routing;
using Samsyn.Events.Freshness;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Pages;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Events;

/// <summary>The event store: medicine events in columns, how they come in and how they are asked.</summary>
public sealed class EventsModule : IModule
{
    public string Name => "Events";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider =>
        {
            var folder = provider.GetRequiredService<DataFolder>();
            return new DuckDb(folder.Segments, folder.Scratch, configuration["Samsyn:Events:Memory"] ?? "2GB", provider.GetRequiredService<NetCostVeil>());
        });
        services.AddSingleton(p => new NetCostVeil(() => p.GetRequiredService<KeyRing>().Named("net-costs")));
        services.AddSingleton<DeliveryMemory>();
        services.AddSingleton<FormMemory>();
        services.TryAddSingleton<IAmounts, NoAmounts>();
        services.AddScoped<IFreshness, StoreFreshness>();
        services.AddSingleton(new NeededKey("pseudonym"));
        services.AddSingleton(new NeededKey("net-costs"));
        services.AddScoped<Manifest>();
        services.AddScoped<IHoldsPersons, ImportsHold>();
        services.AddScoped<ParquetEventStore>();
        services.AddScoped<IEventStore>(p => p.GetRequiredService<ParquetEventStore>());
        services.AddScoped<IEventRows>(p => p.GetRequiredService<ParquetEventStore>());
        services.AddScoped<IDeliveries>(p => p.GetRequiredService<ParquetEventStore>());
        services.AddSingleton(new ProfileFolder(configuration["Samsyn:Imports:Profiles"] ?? Path.Combine(AppContext.BaseDirectory, "content", "profiles")));
        services.AddSingleton<Sources>();
        services.AddSingleton<ImportLog>();
        services.AddScoped<ImportCommit>();
        services.AddSingleton(p => new Importer(p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<DataFolder>(), p.GetRequiredService<Sources>(),
            p.GetRequiredService<KeyRing>(), p.GetRequiredService<NetCostVeil>(), p.GetRequiredService<SealedArchive>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ImportLog>(), p.GetRequiredService<ILogger<Importer>>(), configuration));
        services.AddSingleton(new NeededKey("archive"));
        services.AddSingleton<SealedArchive>();
        services.AddScoped<Compaction>();
        services.AddScoped<SegmentCheck>();
        services.AddHttpContextAccessor();
        services.AddSingleton<Inbox>();
        services.AddSingleton<ImportQueue>();
        services.AddScoped<Rejects>();
        services.AddHostedService<ImportWorker>();
        services.AddScoped<ISubstanceNames, SubstanceNames>();
        services.AddScoped<IArrivals, Arrivals>();
        services.AddScoped<IProductNames, ProductNames>();
    }

    public IEnumerable<Command> Commands(CommandHost host) => [ImportCommand.Make(host), EventsCommand.Make(host)];

    public IEnumerable<ScheduledJob> Jobs =>
        [new("compact events", TimeSpan.FromHours(6), (services, cancel) => services.GetRequiredService<Compaction>().Run(Compaction.WorthIt, cancel))];

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapImports();

    public IEnumerable<Permission> Permissions => ImportPermissions.All;

    public IEnumerable<MenuPage> Menu => [new(Area.Data, "imports.title", "/data/imports", ImportPermissions.Read)];

    public void AddEntities(ModelBuilder model) => EventsModel.Add(model);
}
