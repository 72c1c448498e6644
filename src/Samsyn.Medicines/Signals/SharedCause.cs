using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Signals;

/// <summary>One change, told once: at the one department where it happened, or at the hospital where several departments changed together.</summary>
/// <param name="Told">Where it is told.</param>
/// <param name="AlsoSeenAt">The highest organisation above whose figures show it because of this one; null: none.</param>
/// <param name="Below">Those below where it is seen too, and which are not told apart.</param>
sealed record SharedCause(FoundCause Told, Organisation? AlsoSeenAt, IReadOnlyList<FoundCause> Below)
{
    /// <summary>Half of a change, or twice it, is another one.</summary>
    const int Times = 2;

    /// <summary>All that show it: organisations, and other measures of the same fact.</summary>
    public IReadOnlyList<FoundCause> All { get; init; } = [Told];

    /// <summary>Puts together what is one change at several levels of the organisation tree. Pure.</summary>
    /// <remarks>
    /// It is told at the lowest organisation that explains it: where what is left of a hospital without one department shows no such change, the department is where it
    /// happened. Where several departments changed together, or one alone does not explain it, it is told at the hospital; a department that changed twice as much as the hospital
    /// has a story of its own and is told apart.
    /// </remarks>
    /// <param name="found">Changes of one measure, at most one for each organisation.</param>
    /// <param name="courses">The measure's months, by the organisation's code.</param>
    public static IReadOnlyList<SharedCause> Of(IEnumerable<FoundCause> found, OrganisationTree tree, IReadOnlyDictionary<string, Course> courses)
    {
        var shared = new List<SharedCause>();
        foreach (var one in found.OrderByDescending(f => tree.Path(f.Organisation).Count).ThenBy(f => f.Organisation.Code, StringComparer.Ordinal))
        {
            var below = shared.Where(s => tree.IsWithin(s.Told.Organisation, one.Organisation) && s.Told.Cause.IsAlike(one.Cause)).ToList();
            if (below.Find(s => Explains(s.Told, one, courses)) is { } alone)
            {
                // What others below changed besides is theirs
                shared.Remove(alone);
                shared.Add(alone with { AlsoSeenAt = one.Organisation, All = [.. alone.All, one] });
                continue;
            }
            below.RemoveAll(s => Size(s.Told) >= Times * Size(one));
            shared.RemoveAll(below.Contains);
            shared.Add(new(one, null, [.. below.Select(s => s.Told)]) { All = [one, .. below.SelectMany(s => s.All)] });
        }
        return shared;
    }

    static double Size(FoundCause found) => Math.Abs(found.Cause.To - found.Cause.From);

    /// <summary>Whether what is left of the whole without the part shows no such change, or less than half of it.</summary>
    static bool Explains(FoundCause part, FoundCause whole, IReadOnlyDictionary<string, Course> courses)
    {
        if (!courses.TryGetValue(part.Organisation.Code, out var its) || !courses.TryGetValue(whole.Organisation.Code, out var all)) return false;
        var rest = all.Without(its);
        if (rest.Months.Count(v => v.Value is not null) <= CauseSearch.Baseline) return false;
        return CauseSearch.In(rest) is not { } left || !left.IsAlike(whole.Cause) || Math.Abs(left.To - left.From) * Times < Size(whole);
    }
}
