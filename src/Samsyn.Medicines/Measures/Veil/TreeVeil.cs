using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Measures.Veil;

/// <summary>Which counts of persons, one for each organisation, must be hidden so that none of one to four can be worked out from those that are shown. Pure.</summary>
/// <remarks>
/// What an organisation counts is the sum of those below it, and of what is booked on itself (which is never shown apart). Below a shown organisation lie hidden ones, and of these the
/// lowest are the unknowns: together they are what the shown ones leave. A small count is given away where all unknowns lie below it, which is where it is the only one, or where
/// all unknowns can only be 1, or only 4. Then the smallest shown count beside them is hidden with them, and where there is none the sum. A count that is hidden for the sake of another
/// must not itself be the sum of shown ones. This goes on up and down the tree until nothing is given away; a zero is a fact and stays. A person who was in two departments is
/// counted in both: the rule takes sums for exact and hides more than it must.
/// </remarks>
static class TreeVeil
{
    /// <param name="counts">By the organisation's code; who has none is not among them.</param>
    /// <returns>The codes of those that are hidden.</returns>
    public static IReadOnlySet<string> Over(IReadOnlyDictionary<string, decimal> counts, OrganisationTree tree)
    {
        var places = CountedPlace.Of(counts, tree);
        for (var again = true; again;)
        {
            again = false;
            foreach (var place in places) again |= Mend(place);
        }
        return places.Where(p => p.IsHidden).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Hides one count more where one is given away here.</summary>
    static bool Mend(CountedPlace place)
    {
        var next = place.IsHidden ? IsSumOfShown(place) ? Smallest(place.Below) : null : GivenAway(place);
        if (next is null) return false;
        next.IsHidden = true;
        return true;
    }

    static bool IsSumOfShown(CountedPlace hidden) => hidden.Below.Any(b => b.Count > 0) && !hidden.Unknown.Any();

    /// <returns>What must be hidden besides, so that nothing below a shown organisation is given away; null: nothing.</returns>
    static CountedPlace? GivenAway(CountedPlace shown)
    {
        var unknown = shown.Unknown.ToList();
        // What is booked on the organisation itself is the sum less all below it
        if (unknown.Count == 0) return CountedPlace.IsSmall(shown.Own) ? Smallest(shown.Below) ?? shown : null;
        if (CountedPlace.AreTold([.. unknown.Select(u => u.Count)])) return Smallest(shown.Edge) ?? shown;
        // A hidden one that has all unknowns below it is what the shown ones leave, and so is the next within it
        for (var around = shown; around.Below.FirstOrDefault(b => b.IsHidden && b.Unknown.Count() == unknown.Count) is { } told; around = told)
            if (told.IsSmall()) return Smallest(shown.Edge.Except(told.Edge)) ?? shown;
        return null;
    }

    static CountedPlace? Smallest(IEnumerable<CountedPlace> places) =>
        places.Where(p => !p.IsHidden && p.Count > 0).OrderBy(p => p.Count).ThenBy(p => p.Code, StringComparer.Ordinal).FirstOrDefault();
}
