using System.Globalization;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>The order of the points: by number when every x is a number, by time when every x is a date, else as they came.</summary>
public sealed class SpcAxis
{
    static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy-MM", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];
    static readonly Func<string, double?>[] Readings = [Number, Date];

    readonly Func<string, double?>? _read;
    readonly double[] _keys = [];
    readonly Dictionary<string, int> _words = [];
    readonly string[] _labels;

    /// <param name="x">The x of every row, in any order.</param>
    public SpcAxis(IReadOnlyList<string> x)
    {
        var keys = new double[x.Count];
        _read = Array.Find(Readings, read => Fill(keys, x, read));
        if (_read is not null) _keys = [.. keys.Distinct().Order()];
        else foreach (var word in x) _words.TryAdd(word, _words.Count);

        _labels = new string[_read is null ? _words.Count : _keys.Length];
        RowPlaces = new int[x.Count];
        for (var row = 0; row < x.Count; row++)
        {
            RowPlaces[row] = _read is null ? _words[x[row]] : Array.BinarySearch(_keys, keys[row]);
            _labels[RowPlaces[row]] ??= x[row];
        }
    }

    public int Count => _labels.Length;

    /// <summary>Each point's x as its first row has it.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>For each row the index of its point.</summary>
    internal int[] RowPlaces { get; }

    /// <summary>The index of the point at x, −1 when there is none.</summary>
    public int IndexOf(string x) => _read is null ? _words.GetValueOrDefault(x, -1) : _read(x) is { } key ? Math.Max(-1, Array.BinarySearch(_keys, key)) : -1;

    /// <summary>The index of the first point at x or after it, −1 when there is none. Words have no "after".</summary>
    public int FirstFrom(string x) => _read is null ? IndexOf(x) : _read(x) is { } key ? Array.FindIndex(_keys, k => k >= key) : -1;

    static bool Fill(double[] keys, IReadOnlyList<string> x, Func<string, double?> read)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (read(x[i]) is not { } key) return false;
            keys[i] = key;
        }
        return true;
    }

    static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    static double? Date(string text) =>
        DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) ? time.Ticks : null;
}
