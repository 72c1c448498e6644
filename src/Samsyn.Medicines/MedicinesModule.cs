using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Modules;

namespace Samsyn.Medicines;

/// <summary>What is used, where, at what cost, and where it disappears.</summary>
public sealed class MedicinesModule : IModule
{
    public string Name => "Medicines";

    public void AddServices(IServiceCollection services, IConfiguration configuration) { }
}
