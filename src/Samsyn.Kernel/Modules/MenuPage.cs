namespace Samsyn.Kernel.Modules;

/// <summary>A page in the menus. Shown to those who hold the permission somewhere.</summary>
/// <param name="Area">One of Home, Together, Medicines, Decisions, Buying, Data, Admin.</param>
/// <param name="TextKey">Key of the page's name in <c>content/i18n</c>.</param>
/// <param name="Path">Absolute path without query, for example <c>/medicines/overview</c>.</param>
/// <param name="Permission">What it takes to see it.</param>
public sealed record MenuPage(Area Area, string TextKey, string Path, string Permission)
{
    /// <summary>Key of what stands above it and its neighbours in the area's list; null: nothing does.</summary>
    public string? Group { get; init; }
}
