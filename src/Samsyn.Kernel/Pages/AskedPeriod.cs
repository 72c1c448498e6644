using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;

namespace Samsyn.Kernel.Pages;

/// <summary>Which months the URL asks for.</summary>
public static class AskedPeriod
{
    /// <summary>The longest period that is answered, in months: fifty years.</summary>
    public const int LongestMonths = 600;

    /// <summary>Nothing given: the twelve months to <paramref name="last"/>. One end given: twelve months from or to it.</summary>
    /// <returns>The period, and why the one asked for was not taken; then the period is the one that stands when nothing is given.</returns>
    public static (Period Period, Refusal? Refusal) Read(string? from, string? to, Month last)
    {
        var usual = Period.TwelveMonthsTo(last);
        if (!TryRead(from, out var first)) return (usual, Malformed("from"));
        if (!TryRead(to, out var until)) return (usual, Malformed("to"));
        var begin = first ?? until?.Plus(-11) ?? usual.From;
        var end = until ?? (first is { } f ? f.Plus(11) : usual.To);
        if (end < begin)
            return (usual, Refusal.Of("scope.period-reversed", end.ToString(), begin.ToString()));
        if (end - begin >= LongestMonths)
            return (usual, Refusal.Of("scope.period-too-long"));
        return (new(begin, end), null);
    }

    static bool TryRead(string? text, out Month? month)
    {
        month = null;
        if (string.IsNullOrEmpty(text)) return true;
        // Room on both sides for "the year before" and "twelve months from here"
        if (!Month.TryParse(text, out var read) || read.Year is < 1950 or > 2150) return false;
        month = read;
        return true;
    }

    static Refusal Malformed(string name) => Refusal.Of("scope.period-malformed", name);
}
