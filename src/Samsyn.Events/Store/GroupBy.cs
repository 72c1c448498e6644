namespace Samsyn.Events.Store;

/// <summary>One grouping of a question.</summary>
/// <param name="Grouping">What by.</param>
/// <param name="Map">For <see cref="Grouping.Organisation"/>: organisation code → code of the one it is counted under (its region, its hospital). Codes
/// that are not in the map are counted under themselves. Null: no mapping.</param>
public sealed record GroupBy(Grouping Grouping, IReadOnlyDictionary<string, string>? Map = null)
{
    public static implicit operator GroupBy(Grouping grouping) => new(grouping);
}
