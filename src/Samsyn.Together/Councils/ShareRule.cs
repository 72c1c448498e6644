using System.Globalization;

namespace Samsyn.Together.Councils;

/// <summary>The least share of patients among those who sit in a council, as a fraction: at least 1 of 2. Pure.</summary>
/// <remarks>A fraction and not a percentage: a third of nine is three, and 33 per cent of nine is a little less.</remarks>
readonly record struct ShareRule
{
    /// <summary>Those that a council can be given, the least first.</summary>
    public static IReadOnlyList<ShareRule> All { get; } = [new(1, 4), new(1, 3), new(1, 2), new(2, 3)];

    /// <exception cref="ArgumentOutOfRangeException">It is no share above none and below all.</exception>
    public ShareRule(int parts, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(parts, of);
        (Parts, Of) = (parts, of);
    }

    public int Parts { get; }
    public int Of { get; }

    /// <summary>As it is stored and as a form sends it: <c>1-2</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Parts}-{Of}");

    /// <returns>Null: no such rule.</returns>
    public static ShareRule? Read(string? key) => All.Where(r => r.Key == key).Select(r => (ShareRule?)r).FirstOrDefault();

    /// <summary>Nobody at all fulfils nothing.</summary>
    public bool IsMet(int patients, int all) => all > 0 && patients * Of >= Parts * all;

    /// <summary>How many patients must come on top of those who sit there; 0: none.</summary>
    public int More(int patients, int all) => all == 0 ? 1 : Up(Parts * all - patients * Of, Of - Parts);

    /// <summary>How many of those who are no patients must be followed by patients, when no seat is added; 0: none.</summary>
    public int Instead(int patients, int all) => Up(Parts * all - patients * Of, Of);

    static int Up(int lack, int by) => lack <= 0 ? 0 : (lack + by - 1) / by;
}
