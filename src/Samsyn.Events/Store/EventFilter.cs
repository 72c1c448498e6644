namespace Samsyn.Events.Store;

/// <summary>A set of events by including and excluding: in it is what meets one of <paramref name="Include"/> and none of <paramref name="Exclude"/>.</summary>
/// <param name="Include">At least one.</param>
/// <param name="Exclude">May be empty.</param>
public sealed record EventFilter(IReadOnlyList<EventCondition> Include, IReadOnlyList<EventCondition> Exclude);
