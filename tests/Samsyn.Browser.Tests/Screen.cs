using Microsoft.Playwright;

namespace Samsyn.Browser.Tests;

/// <summary>How wide the window is and which colours the reader likes.</summary>
sealed record Screen(int Width, bool Dark)
{
    public static IReadOnlyList<Screen> All { get; } = [new(390, false), new(390, true), new(1440, false), new(1440, true)];

    public static Screen Wide { get; } = new(1440, Dark: false);

    public const int Height = 900;

    public const int NarrowPhone = 320;

    public ColorScheme Scheme => Dark ? ColorScheme.Dark : ColorScheme.Light;

    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}";
}
