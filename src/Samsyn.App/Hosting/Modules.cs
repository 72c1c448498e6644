using Samsyn.Events;
using Samsyn.Kernel;
using Samsyn.Kernel.Modules;
using Samsyn.Medicines;
using Samsyn.Together;

namespace Samsyn.App.Hosting;

/// <summary>What this program is made of. To add a module is to add one line.</summary>
static class Modules
{
    public static ModuleList All { get; } = new(
        new KernelModule(),
        new HouseModule(),
        new EventsModule(),
        new MedicinesModule(),
        new TogetherModule());
}
