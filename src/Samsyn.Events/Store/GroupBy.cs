namespace Samsyn.Events.Store;

/// <summary>One grouping of a question.</summary>
/// <param name="Grouping">What by.</param>
/// <param name="Map">For <see cref="Grouping.Organisation"/>: organisation code → code of the one it is counted under (its region, its hospital). Codes
/// that are not in the map are counted under themselves. Null: no mapping.</param>
public sealed record GroupBy(Grouping Grouping, IReadOnlyDictionary<string, string>? Map = null)
{
    /// <summary>For <see cref="Grouping.Organisation"/>, instead of a map: organisation code → all those it is counted under, so that one question answers for a department, its hospital and its region. Codes that are not there are counted
    /// under themselves. Null: each is counted once.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Above { get; init; }

    public static implicit operator GroupBy(Grouping grouping) => new(grouping);
}
