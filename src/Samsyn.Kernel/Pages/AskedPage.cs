using System.Globalization;

namespace Samsyn.Kernel.Pages;

/// <summary>Which page of a long list the URL asks for.</summary>
public static class AskedPage
{
    /// <returns>From 1; what is no page number is the first page, as if nothing had been asked.</returns>
    public static int Read(string? asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000_000 ? page : 1;
}
