using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Signals;

/// <summary>Looks for an organisation that is worse than all others alike, month after month, and by far. Pure.</summary>
/// <remarks>
/// What has always been so never shows as a change. Of the last twelve months at least ten must be worse than what the peers come to together, and over the year the value must be worse than every
/// peer's, at least twice the middle of theirs (half of it where higher is better), and farther from all of them together than chance explains. A peer that has less than a tenth as much
/// is no measure of it: one patient there is a month. With fewer than <see cref="PeerGroup.Fewest"/> peers nothing is compared, and a measure without a better way has no worst.
/// </remarks>
static class ApartSearch
{
    const int Looked = 12, Fewest = 10;
    const double Times = 2;

    /// <summary>How large a part of it a peer must be to be a measure of it.</summary>
    const double Comparable = 0.1;

    /// <param name="here">The organisation's months.</param>
    /// <param name="peers">Those of each peer.</param>
    public static Cause? In(Course here, IReadOnlyList<Course> peers, Direction better)
    {
        if (better == Direction.None || here.Months.Count < Looked) return null;
        var high = better == Direction.Lower;
        var last = here.Months[^1].Month;
        var known = peers.Select(p => p.Months.Where(v => v.Value is not null && v.Month <= last).ToList()).Where(p => p.Exists(v => v.Month > last.Plus(-Looked))).ToList();
        if (known.Count < PeerGroup.Fewest) return null;
        var together = known.SelectMany(p => p).ToLookup(v => v.Month);
        var worse = here.Months.Select(v => v.Value is { } own && together[v.Month].Any() && Level.Of(here, [.. together[v.Month]]) is var others && (high ? own > others : own < others)).ToList();
        if (worse.TakeLast(Looked).Count(w => w) < Fewest) return null;

        var year = here.Months.TakeLast(Looked).Where(v => v.Value is not null).ToList();
        var theirs = known.Select(p => p.FindAll(v => v.Month > last.Plus(-Looked))).ToList();
        var (own, middle) = (Level.Of(here, year), Middle([.. theirs.Select(p => Level.Of(here, p))]));
        if (high ? own < Times * middle : own * Times > middle) return null;
        if (theirs.Exists(p => p.Sum(v => v.Under) >= Comparable * year.Sum(v => v.Under) && (high ? Level.Of(here, p) >= own : Level.Of(here, p) <= own))) return null;
        if (!Worth.IsBeyondChance(here, year, [.. together.Where(m => m.Key > last.Plus(-Looked)).OrderBy(m => m.Key).Select(m => Together(here, m))])) return null;
        var since = worse.Count - 1;
        while (since > 0 && worse.Take(since).TakeLast(Looked).Count(w => w) >= Math.Min(Fewest, since)) since--;
        return Worth.IsCounted(here, middle, year) && Worth.IsLarge(here, middle, own) ? new(CauseKind.Apart, high ? Way.Up : Way.Down, here.Months[since].Month, last, middle, own) : null;
    }

    static MonthlyValue Together(Course course, IGrouping<Month, MonthlyValue> month) =>
        new(month.Key, Level.Of(course, [.. month]), month.Sum(v => v.Over), month.Sum(v => v.Under));

    static double Middle(List<double> levels)
    {
        levels.Sort();
        return levels.Count % 2 == 1 ? levels[levels.Count / 2] : (levels[levels.Count / 2 - 1] + levels[levels.Count / 2]) / 2;
    }
}
