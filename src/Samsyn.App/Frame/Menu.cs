using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.Frame;

/// <summary>The menus, made of what the modules offer and what the reader may see. An area without pages is not shown.</summary>
sealed class Menu(ModuleList modules, Access access)
{
    public IReadOnlyList<MenuArea> For(Actor actor) =>
        [.. modules.SelectMany(m => m.Menu)
            .Where(p => access.MaySomewhere(actor, p.Permission))
            .GroupBy(p => p.Area)
            .OrderBy(g => g.Key)
            .Select(g => new MenuArea(g.Key, [.. g]))];

    /// <summary>The page one stands on or below: the longest menu path that the address begins with, whole steps only.</summary>
    public static MenuPage? Current(IEnumerable<MenuArea> areas, string path) =>
        areas.SelectMany(a => a.Pages)
            .Where(p => (path + "/").StartsWith(p.Path + "/", StringComparison.OrdinalIgnoreCase))
            .MaxBy(p => p.Path.Length);

    /// <summary>The area of the page one stands on; by the first step of the address where no menu page is found.</summary>
    public static Area CurrentArea(MenuPage? current, string path) =>
        current?.Area
        ?? (path.Split('/') is [_, var first, ..] && Enum.TryParse<Area>(first, ignoreCase: true, out var area) ? area : Area.Home);
}
