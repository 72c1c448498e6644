namespace Samsyn.Medicines.Therapy;

/// <summary>Finds where parenteral therapy begins, ends and is converted to oral therapy, passing over short interruptions.</summary>
/// <remarks>
/// The method is that of RAMSES (its function <c>parenteral_changes</c>). A sequence begins with six parenteral hours in a row; five are
/// enough where the therapy ends with them or is converted at once. Oral hours are an interruption when there are at most <c>tolerance</c> of them and parenteral therapy goes on; so are hours
/// without therapy. As many oral hours or more, with no parenteral therapy to follow within the tolerance, are a conversion, and the sequence ends with
/// the last of them.
/// </remarks>
static class ParenteralSequences
{
    const int Needed = 5;

    /// <param name="tolerance">The longest interruption, in hours, at least 1. RAMSES has 12.</param>
    public static IReadOnlyList<ParenteralSequence> Find(IReadOnlyList<RouteInHour> hours, int tolerance = 12)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tolerance, 1);
        var found = new List<ParenteralSequence>();
        for (var at = 0; at < hours.Count;)
        {
            if (hours[at] != RouteInHour.Parenteral) at++;
            else if (From(hours, at, tolerance) is { } sequence)
            {
                found.Add(sequence);
                at = sequence.End + 1;
            }
            else at = RunEnd(hours, at);
        }
        return found;
    }

    /// <summary>The longest sequence that begins at an hour; null: none does.</summary>
    static ParenteralSequence? From(IReadOnlyList<RouteInHour> hours, int start, int tolerance)
    {
        var at = RunEnd(hours, start);
        if (at - start < Needed) return null;
        ParenteralSequence? longest = null;
        // Five hours are the beginning itself: it takes one more to go on from
        for (var canGoOn = at - start > Needed; ; canGoOn = true)
        {
            if (canGoOn || at == hours.Count) longest = new(start, at - 1, null);
            if (at == hours.Count) return longest;

            var after = RunEnd(hours, at);
            if (hours[at] == RouteInHour.Oral)
            {
                if (after - at >= tolerance) longest = new(start, after - 1, at);
                else if (after == hours.Count && canGoOn) return new(start, after - 1, null);
            }
            if (!canGoOn || after - at > tolerance) return longest;
            if (after == hours.Count) return hours[at] == RouteInHour.Nothing ? new(start, after - 1, null) : longest;
            if (hours[after] == RouteInHour.Oral)
            {
                var end = RunEnd(hours, after);
                return end - after >= tolerance ? new(start, end - 1, after) : longest;
            }
            if (hours[after] != RouteInHour.Parenteral) return longest;
            at = RunEnd(hours, after);
        }
    }

    /// <summary>The hour after the last that goes the same way.</summary>
    static int RunEnd(IReadOnlyList<RouteInHour> hours, int from)
    {
        var at = from;
        while (at < hours.Count && hours[at] == hours[from]) at++;
        return at;
    }
}
