using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Signals;

/// <summary>Puts together what several measures say of one and the same thing: they count some of the same medicines, and changed in the same place at the same time. Pure.</summary>
/// <remarks>A change to a biosimilar moves the share of that substance, the share of all biosimilars and the price of a daily dose; it is one signal. The others are named with it.</remarks>
static class SameFact
{
    /// <param name="causes">Of all measures.</param>
    /// <param name="measures">By code.</param>
    /// <returns>One for each fact: of those that tell it the one for the worse first, then the largest change.</returns>
    public static IReadOnlyList<SharedCause> Of(IEnumerable<SharedCause> causes, IReadOnlyDictionary<string, MeasureDefinition> measures)
    {
        var told = new List<SharedCause>();
        foreach (var cause in causes.OrderBy(c => IsGood(c, measures) switch { false => 0, null => 2, true => 1 })
                     .ThenByDescending(c => c.Told.Cause.Part).ThenBy(c => c.Told.Measure, StringComparer.Ordinal))
        {
            var same = told.FindIndex(t => t.All.Any(a => cause.All.Any(b => IsSame(a, b, measures))));
            if (same < 0) told.Add(cause);
            else told[same] = told[same] with { All = [.. told[same].All, .. cause.All] };
        }
        return told;
    }

    public static bool IsSame(FoundCause one, FoundCause other, IReadOnlyDictionary<string, MeasureDefinition> measures) =>
        one.Organisation == other.Organisation && (one.Cause.Kind == CauseKind.Apart) == (other.Cause.Kind == CauseKind.Apart) && one.Cause.IsNear(other.Cause) && AreNeighbours(measures[one.Measure], measures[other.Measure]);

    /// <summary>Whether both count some of the same medicines. What counts medicines of all kinds has no neighbours.</summary>
    public static bool AreNeighbours(MeasureDefinition one, MeasureDefinition other) =>
        Counted(one).Any(a => Counted(other).Any(b => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)));

    static IEnumerable<string> Counted(MeasureDefinition measure) =>
        measure.Numerator.Events is { } events && events.Include.All(c => c.Atc.Count > 0) ? events.Include.SelectMany(c => c.Atc) : [];

    static bool? IsGood(SharedCause cause, IReadOnlyDictionary<string, MeasureDefinition> measures) => SignalPlan.IsGood(measures[cause.Told.Measure].Direction, cause.Told.Cause.Way);
}
