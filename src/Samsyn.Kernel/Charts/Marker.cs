namespace Samsyn.Kernel.Charts;

/// <summary>The sign and the dash of each series, so that lines can be told apart without colour. After six they begin again.</summary>
static class Marker
{
    public const int Kinds = 6;

    static readonly string[] Dashes = ["", "7 4", "2 4", "10 4 2 4", "14 4", "4 3 1 3"];

    public static string? Dash(int series) => Dashes[series % Kinds] is { Length: > 0 } dash ? dash : null;

    /// <summary>The outline of the sign around a point: dot, square, triangle, diamond, downward triangle, bar.</summary>
    public static string Path(int series, double x, double y)
    {
        var at = $"M{SvgText.Number(x)} {SvgText.Number(y)}";
        return at + (series % Kinds) switch
        {
            0 => "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z",
            1 => "m-3-3h6v6h-6z",
            2 => "m0-4.5l4 7.5h-8z",
            3 => "m0-4.5l4.5 4.5l-4.5 4.5l-4.5-4.5z",
            4 => "m0 4.5l4-7.5h-8z",
            _ => "m-1.5-4.5h3v9h-3z",
        };
    }
}
