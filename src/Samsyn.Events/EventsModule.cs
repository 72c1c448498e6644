using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Modules;

namespace Samsyn.Events;

/// <summary>The event store: medicine events in columns, how they come in and how they are asked.</summary>
public sealed class EventsModule : IModule
{
    public string Name => "Events";

    public void AddServices(IServiceCollection services, IConfiguration configuration) { }
}
