namespace Samsyn.Together.Meetings;

/// <summary>Draws the roles of a meeting and the order of its speaking rounds. Pure: the same people, history and seed give the same draw.</summary>
/// <remarks>
/// Each role goes to one of those who have had it the fewest times; among them to one who has had the fewest roles in all; among them by lot. Nobody has two roles in one meeting
/// as long as there are people for it. Who opens the round is one of those who have opened it the fewest times; the others follow by lot.
/// </remarks>
static class FairDraw
{
    /// <param name="people">Who comes; each once.</param>
    /// <param name="earlier">The seats of earlier meetings of the same group, those of others too.</param>
    public static IReadOnlyList<Drawn> Of(IReadOnlyCollection<Guid> people, IReadOnlyCollection<Drawn> earlier, int seed)
    {
        // By id first, so that the lot does not hang on the order in which they were read
        var lot = new Random(seed);
        var order = people.Distinct().Order().ToArray();
        lot.Shuffle(order);
        var duties = new Dictionary<Guid, MeetingDuty>();
        foreach (var duty in Enum.GetValues<MeetingDuty>())
        {
            if (order.Where(p => !duties.ContainsKey(p)).ToList() is not { Count: > 0 } free) break;
            var fewest = free.MinBy(p => (earlier.Count(e => e.Person == p && e.Duty == duty), earlier.Count(e => e.Person == p && e.Duty is not null)));
            duties[fewest] = duty;
        }
        lot.Shuffle(order);
        var opens = order.Length == 0 ? Guid.Empty : order.MinBy(p => earlier.Count(e => e.Person == p && e.Turn == 1));
        return [.. order.Where(p => p == opens).Concat(order.Where(p => p != opens)).Select((p, i) => new Drawn(p, duties.TryGetValue(p, out var duty) ? duty : null, i + 1))];
    }
}

/// <summary>What somebody was drawn for.</summary>
/// <param name="Duty">Null: no role.</param>
/// <param name="Turn">In the speaking rounds, from 1.</param>
sealed record Drawn(Guid Person, MeetingDuty? Duty, int Turn);
