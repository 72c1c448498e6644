namespace Samsyn.Together.Meetings;

/// <summary>Draws the roles of a meeting and the order of its speaking rounds. Pure: the same people, history and seed give the same draw.</summary>
/// <remarks>
/// The chair goes to one who has chaired the fewest times; among them to one who did not chair last; among them to one who has had the fewest roles in all; among them by lot. The other roles are drawn together, by the same
/// order, so that none of them gets what another left: of all ways to give them out, one whose people have had them the fewest times in sum. So each role goes round evenly.
/// Who opens the round is one of those who have opened it the fewest times and did not do so last; the others follow by lot.
/// </remarks>
static class FairDraw
{
    /// <param name="people">Who comes; each once.</param>
    /// <param name="earlier">What was drawn for the meetings before, in their order; those of others too.</param>
    public static IReadOnlyList<Drawn> Of(IReadOnlyCollection<Guid> people, IReadOnlyList<IReadOnlyCollection<Drawn>> earlier, int seed)
    {
        // By id first, so that the lot does not hang on the order in which they were read
        var lot = new Random(seed);
        var order = people.Distinct().Order().ToArray();
        lot.Shuffle(order);
        var duties = new Dictionary<Guid, MeetingDuty>();
        if (order.Length > 0) duties[order.MinBy(p => Standing(earlier, p, MeetingDuty.Chair))] = MeetingDuty.Chair;
        var free = order.Where(p => !duties.ContainsKey(p)).ToList();
        if (free.Count == 1) duties[free[0]] = MeetingDuty.Scribe;
        else if (free.Count > 1)
        {
            var stand = free.ToDictionary(p => p, p => (Scribe: Standing(earlier, p, MeetingDuty.Scribe), Keeper: Standing(earlier, p, MeetingDuty.Timekeeper)));
            var pairs = from scribe in free from keeper in free where scribe != keeper select (Scribe: scribe, Keeper: keeper);
            var (scribes, keeps) = pairs.MinBy(p => Sum(stand[p.Scribe].Scribe, stand[p.Keeper].Keeper));
            (duties[scribes], duties[keeps]) = (MeetingDuty.Scribe, MeetingDuty.Timekeeper);
        }
        lot.Shuffle(order);
        var opens = order.Length == 0 ? Guid.Empty : order.MinBy(p => (Times(earlier, d => d.Person == p && d.Turn == 1), WasLast(earlier, d => d.Person == p && d.Turn == 1)));
        return [.. order.Where(p => p == opens).Concat(order.Where(p => p != opens)).Select((p, i) => new Drawn(p, duties.TryGetValue(p, out var duty) ? duty : null, i + 1))];
    }

    /// <summary>The smaller, the more it is somebody's turn.</summary>
    static (int Times, int Last, int All) Standing(IReadOnlyList<IReadOnlyCollection<Drawn>> earlier, Guid person, MeetingDuty duty) =>
        (Times(earlier, d => d.Person == person && d.Duty == duty), WasLast(earlier, d => d.Person == person && d.Duty == duty) ? 1 : 0, Times(earlier, d => d.Person == person && d.Duty is not null));

    static (int, int, int) Sum((int Times, int Last, int All) a, (int Times, int Last, int All) b) => (a.Times + b.Times, a.Last + b.Last, a.All + b.All);

    static int Times(IReadOnlyList<IReadOnlyCollection<Drawn>> earlier, Func<Drawn, bool> what) => earlier.Sum(m => m.Count(what));

    static bool WasLast(IReadOnlyList<IReadOnlyCollection<Drawn>> earlier, Func<Drawn, bool> what) => earlier.Count > 0 && earlier[^1].Any(what);
}

/// <summary>What somebody was drawn for.</summary>
/// <param name="Duty">Null: no role.</param>
/// <param name="Turn">In the speaking rounds, from 1.</param>
sealed record Drawn(Guid Person, MeetingDuty? Duty, int Turn);
