namespace Samsyn.Events.Store;

/// <summary>A question to the event store: one type for pages, commands, measures and the API.</summary>
/// <param name="Set">Which events.</param>
/// <param name="Quantities">What is summed or counted, in order.</param>
/// <param name="By">What it is grouped by, in order; empty: one total.</param>
public sealed record EventQuery(EventSet Set, IReadOnlyList<Summed> Quantities, IReadOnlyList<GroupBy> By)
{
    /// <summary>What one unit of the forms that it is about comes to; the store finds it.</summary>
    internal Conversions Conversions { get; init; } = Conversions.None;
}
