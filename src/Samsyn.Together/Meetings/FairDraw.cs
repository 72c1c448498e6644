namespace Samsyn.Together.Meetings;

/// <summary>Draws the roles of a meeting and the order of its speaking rounds. Pure: the same people, history and seed give the same draw.</summary>
/// <remarks>
/// Each role goes, among those who have no other in this meeting, to one who has had it the fewest times; among them to one who did not have it last; among them to one who has had the fewest roles in all; among them by lot.
/// So the chair goes round evenly, and the roles drawn after it nearly so. Who opens the round is one of those who have opened it the fewest times and did not do so last; the others follow by lot.
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
        foreach (var duty in Enum.GetValues<MeetingDuty>())
        {
            if (order.Where(p => !duties.ContainsKey(p)).ToList() is not { Count: > 0 } free) break;
            duties[free.MinBy(p => (Times(earlier, d => d.Person == p && d.Duty == duty), WasLast(earlier, d => d.Person == p && d.Duty == duty), Times(earlier, d => d.Person == p && d.Duty is not null)))] = duty;
        }
        lot.Shuffle(order);
        var opens = order.Length == 0 ? Guid.Empty : order.MinBy(p => (Times(earlier, d => d.Person == p && d.Turn == 1), WasLast(earlier, d => d.Person == p && d.Turn == 1)));
        return [.. order.Where(p => p == opens).Concat(order.Where(p => p != opens)).Select((p, i) => new Drawn(p, duties.TryGetValue(p, out var duty) ? duty : null, i + 1))];
    }

    static int Times(IReadOnlyList<IReadOnlyCollection<Drawn>> earlier, Func<Drawn, bool> what) => earlier.Sum(m => m.Count(what));

    static bool WasLast(IReadOnlyList<IReadOnlyCollection<Drawn>> earlier, Func<Drawn, bool> what) => earlier.Count > 0 && earlier[^1].Any(what);
}

/// <summary>What somebody was drawn for.</summary>
/// <param name="Duty">Null: no role.</param>
/// <param name="Turn">In the speaking rounds, from 1.</param>
sealed record Drawn(Guid Person, MeetingDuty? Duty, int Turn);
