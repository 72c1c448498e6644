using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Statistics;

namespace Samsyn.Medicines.Measures.Veil;

/// <summary>An organisation with its count of persons, in the tree of those that have one; <see cref="TreeVeil"/> hides it or not.</summary>
sealed class CountedPlace(string code, decimal count)
{
    readonly List<CountedPlace> _below = [];

    public string Code => code;
    public decimal Count => count;
    public IReadOnlyList<CountedPlace> Below => _below;
    public bool IsHidden { get; set; } = IsSmall(count);

    /// <summary>What is booked on itself; below zero where persons are counted in two below it.</summary>
    public decimal Own => count - _below.Sum(b => b.Count);

    /// <summary>The lowest hidden ones, itself or below it, down to what is shown.</summary>
    public IEnumerable<CountedPlace> Unknown => IsHidden && _below.TrueForAll(b => b.Count <= 0) ? [this] : _below.Where(b => b.IsHidden).SelectMany(b => b.Unknown);

    /// <summary>Those shown that bound the hidden ones below it.</summary>
    public IEnumerable<CountedPlace> Edge => _below.SelectMany(b => b.IsHidden ? b.Edge : [b]);

    public bool IsSmall() => IsSmall(count);

    public static bool IsSmall(decimal persons) => persons is > 0 and < SmallNumbers.Threshold;

    /// <summary>Whether their sum tells each of them: only 1s, or only the largest that is small.</summary>
    public static bool AreTold(IReadOnlyList<decimal> counts) => counts.All(c => c <= 1) || counts.All(c => c == SmallNumbers.Threshold - 1);

    /// <returns>Those below before those above.</returns>
    public static IReadOnlyList<CountedPlace> Of(IReadOnlyDictionary<string, decimal> counts, OrganisationTree tree)
    {
        var places = new List<CountedPlace>();
        foreach (var root in tree.Roots) Gather(root, null);
        return places;

        void Gather(Organisation organisation, CountedPlace? above)
        {
            var here = counts.TryGetValue(organisation.Code, out var count) ? new CountedPlace(organisation.Code, count) : null;
            foreach (var below in tree.Under(organisation)) Gather(below, here ?? above);
            if (here is null) return;
            above?._below.Add(here);
            places.Add(here);
        }
    }
}
