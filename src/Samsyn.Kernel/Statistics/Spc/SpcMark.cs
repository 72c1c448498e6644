using System.Globalization;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Points at a place in a series, by its position (1 is the first) or by its x.</summary>
/// <remarks>
/// To split, a position is the last point of the earlier part, as in qicharts2; an x (a dated event) begins the later part at the first point
/// that is at or after it, as in NHSRplotthedots. To exclude, both name the point itself.
/// </remarks>
public readonly record struct SpcMark
{
    readonly int _position;
    readonly string? _x;

    SpcMark(int position, string? x) => (_position, _x) = (position, x);

    public static SpcMark At(int position) => new(position, null);
    public static SpcMark At(string x) => new(0, x);

    /// <summary>A whole number is a position, anything else an x; <c>x=</c> before it says that a number is an x.</summary>
    public static SpcMark Read(string text) =>
        text.StartsWith("x=", StringComparison.OrdinalIgnoreCase) ? At(text[2..].Trim())
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? At(position)
        : At(text.Trim());

    /// <summary>How many points stand before the split; null when it leaves nothing on one side.</summary>
    public int? Before(SpcAxis axis) => (_x is null ? _position : axis.FirstFrom(_x)) is > 0 and var before && before < axis.Count ? before : null;

    /// <summary>The index of the point; null when there is none.</summary>
    public int? Index(SpcAxis axis) => (_x is null ? _position - 1 : axis.IndexOf(_x)) is >= 0 and var index && index < axis.Count ? index : null;

    public override string ToString() => _x ?? _position.ToString(CultureInfo.InvariantCulture);
}
