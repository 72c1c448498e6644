using System.Reflection;
using Samsyn.Kernel.Modules;

namespace Samsyn.Tests.Architecture;

/// <summary>The rules of the house: App → modules → Events → Kernel, and each module one front door.</summary>
public sealed class RoomTests
{
    static readonly Assembly Kernel = typeof(IModule).Assembly;
    static readonly Assembly Events = typeof(Samsyn.Events.EventsModule).Assembly;
    static readonly Assembly[] Modules = [Events, typeof(Samsyn.Medicines.MedicinesModule).Assembly, typeof(Samsyn.Together.TogetherModule).Assembly];

    [Fact]
    public void Kernel_stands_on_no_other_room() => Assert.Empty(RoomsBelow(Kernel));

    [Fact]
    public void Events_stands_on_Kernel_alone() => Assert.Equal(["Samsyn.Kernel"], RoomsBelow(Events));

    [Fact]
    public void A_module_uses_no_other_module_but_Events()
    {
        foreach (var module in Modules)
            Assert.Empty(RoomsBelow(module).Except(["Samsyn.Kernel", "Samsyn.Events"]));
    }

    [Fact]
    public void A_module_has_exactly_one_front_door()
    {
        foreach (var module in Modules.Append(Kernel))
            Assert.Single(module.GetTypes(), t => typeof(IModule).IsAssignableFrom(t) && t is { IsInterface: false });
    }

    [Fact]
    public void Only_Events_knows_DuckDB()
    {
        foreach (var room in Modules.Append(Kernel).Where(a => a != Events))
            Assert.DoesNotContain(room.GetReferencedAssemblies(), a => a.Name!.StartsWith("DuckDB", StringComparison.Ordinal));
    }

    [Fact]
    public void Folders_are_named_by_the_domain()
    {
        string[] banned = ["Services", "Models", "Helpers", "Managers", "Utils", "Common", "Base"];
        var folders = Directory.EnumerateDirectories(Path.Combine(CasesFolder.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(d => !d.Contains("/obj/") && !d.Contains("/bin/") && !d.Contains("/node_modules/"))
            .Select(d => Path.GetFileName(d)!);
        Assert.Empty(folders.Intersect(banned));
    }

    static IEnumerable<string> RoomsBelow(Assembly room) =>
        room.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Samsyn", StringComparison.Ordinal)).Order();
}
