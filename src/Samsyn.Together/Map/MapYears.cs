using Samsyn.Kernel.Time;

namespace Samsyn.Together.Map;

/// <summary>The years that one can step through: the period looked at, moved by whole years. Pure.</summary>
static class MapYears
{
    /// <summary>More would not be read as a line of years.</summary>
    const int Most = 10;

    /// <summary>From the first year in which anything was at work to the last that has begun, the period itself always among them.</summary>
    /// <param name="first">The day on which the first initiative began; null: none did.</param>
    public static IReadOnlyList<Period> Of(Period period, DateOnly? first, DateOnly today)
    {
        Period Moved(int years) => new(period.From.Plus(12 * years), period.To.Plus(12 * years));
        var begun = first is { } day ? Month.Of(day) : period.From;
        return [.. Enumerable.Range(-Most, 2 * Most + 1).Where(y => y == 0 || (Moved(y).To >= begun && Moved(y).From <= Month.Of(today))).Select(Moved).TakeLast(Most)];
    }
}
