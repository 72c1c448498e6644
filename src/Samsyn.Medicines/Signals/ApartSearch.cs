using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Signals;

/// <summary>Looks for an organisation that is worse than all others alike, month after month, and by far. Pure.</summary>
/// <remarks>
/// What has always been so never shows as a change. Of the last twelve months at least ten must be worse than every peer's, and over the year the value must be at least twice the middle of the
/// peers' (half of it where higher is better). If all were alike, one of five would be the worst ten times by chance less than once in a million. With fewer than
/// <see cref="PeerGroup.Fewest"/> peers nothing is compared, and a measure without a better way has no worst.
/// </remarks>
static class ApartSearch
{
    const int Looked = 12, Fewest = 10;
    const double Times = 2;

    /// <param name="here">The organisation's months.</param>
    /// <param name="peers">Those of each peer.</param>
    public static Cause? In(Course here, IReadOnlyList<Course> peers, Direction better)
    {
        if (better == Direction.None || here.Months.Count < Looked) return null;
        var high = better == Direction.Lower;
        var last = here.Months[^1].Month;
        var compared = peers.Select(p => p.Months.Where(v => v.Value is not null && v.Month <= last).ToDictionary(v => v.Month)).Where(p => p.Keys.Any(m => m > last.Plus(-Looked))).ToList();
        if (compared.Count < PeerGroup.Fewest) return null;
        var worst = here.Months.Select(v => v.Value is { } own && IsWorst(own, [.. compared.Select(p => p.GetValueOrDefault(v.Month).Value).OfType<double>()], high)).ToList();
        if (worst.TakeLast(Looked).Count(w => w) < Fewest) return null;

        var year = here.Months.TakeLast(Looked).Where(v => v.Value is not null).ToList();
        var middle = Middle([.. peers.Select(p => p.Months.Where(v => v.Value is not null && v.Month <= last && v.Month > last.Plus(-Looked)).ToList()).Where(m => m.Count > 0).Select(m => Level.Of(here, m))]);
        var own = Level.Of(here, year);
        if (high ? own < Times * middle : own * Times > middle) return null;
        var since = worst.Count - 1;
        while (since > 0 && worst.Take(since).TakeLast(Looked).Count(w => w) >= Math.Min(Fewest, since)) since--;
        return Worth.IsCounted(here, middle, year) && Worth.IsLarge(here, middle, own) ? new(CauseKind.Apart, high ? Way.Up : Way.Down, here.Months[since].Month, last, middle, own) : null;
    }

    static bool IsWorst(double own, List<double> peers, bool high) => peers.Count >= PeerGroup.Fewest && peers.TrueForAll(p => high ? own > p : own < p);

    static double Middle(List<double> levels)
    {
        levels.Sort();
        return levels.Count % 2 == 1 ? levels[levels.Count / 2] : (levels[levels.Count / 2 - 1] + levels[levels.Count / 2]) / 2;
    }
}
