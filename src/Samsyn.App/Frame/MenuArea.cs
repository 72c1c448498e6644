using Samsyn.Kernel.Modules;

namespace Samsyn.App.Frame;

/// <summary>An area at the top of the page with the pages in it that the reader may see.</summary>
public sealed record MenuArea(Area Area, IReadOnlyList<MenuPage> Pages)
{
    /// <summary>Key of the area's name.</summary>
    public string TextKey => $"frame.area.{Area.ToString().ToLowerInvariant()}";
}
