using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;

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
            return new DuckDb(folder.Segments, folder.Scratch, configuration["Samsyn:Events:Memory"] ?? "2GB");
        });
        services.AddScoped<Manifest>();
        services.AddScoped<ParquetEventStore>();
        services.AddScoped<IEventStore>(p => p.GetRequiredService<ParquetEventStore>());
        services.AddScoped<IDeliveries>(p => p.GetRequiredService<ParquetEventStore>());
        services.AddScoped<ISubstanceNames, SubstanceNames>();
    }

    public void AddEntities(ModelBuilder model) => EventsModel.Add(model);
}
