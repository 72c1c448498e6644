namespace Samsyn.Events.Store;

/// <summary>A set of events by including and excluding: in it is what meets one of <paramref name="Include"/> and none of <paramref name="Exclude"/>.</summary>
/// <param name="Include">At least one.</param>
/// <param name="Exclude">May be empty.</param>
public sealed record EventFilter(IReadOnlyList<EventCondition> Include, IReadOnlyList<EventCondition> Exclude)
{
    public bool Equals(EventFilter? other) => other is not null && Include.SequenceEqual(other.Include) && Exclude.SequenceEqual(other.Exclude);

    public override int GetHashCode() => HashCode.Combine(Include.Count, Include.Count > 0 ? Include[0] : null, Exclude.Count);

    /// <summary>Both lists, each condition made another.</summary>
    internal EventFilter Each(Func<EventCondition, EventCondition> change) => new([.. Include.Select(change)], [.. Exclude.Select(change)]);
}
