using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Signals;

/// <summary>What the changes found now make of the signals there are: one cause is one signal, however many months it lasts. Pure.</summary>
/// <param name="Create">Changes that no signal tells yet.</param>
/// <param name="Continue">Signals that are seen still, each with what is seen now.</param>
sealed record SignalPlan(IReadOnlyList<SharedCause> Create, IReadOnlyList<(Signal Signal, FoundCause Found)> Continue)
{
    /// <param name="signals">All there are, those explained and closed too: what was told once is not told again.</param>
    /// <param name="causes">Of any measures.</param>
    public static SignalPlan Of(IEnumerable<Signal> signals, IEnumerable<SharedCause> causes)
    {
        var there = signals.ToLookup(s => s.Measure, StringComparer.Ordinal);
        var (create, go) = (new List<SharedCause>(), new List<(Signal, FoundCause)>());
        foreach (var cause in causes)
        {
            var same = (from found in cause.All from signal in there[found.Measure] where signal.IsOf(found) select (signal, found)).ToList();
            if (same.Count == 0) create.Add(cause);
            go.AddRange(same);
        }
        return new(create, go);
    }

    /// <returns>Null: the measure has no direction.</returns>
    public static bool? IsGood(Direction direction, Way way) => direction == Direction.None ? null : (direction == Direction.Higher) == (way == Way.Up);
}
