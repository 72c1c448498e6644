using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Signals;

/// <summary>One change, told once: at the one department where it happened, or at the hospital where several departments changed together.</summary>
/// <param name="Told">Where it is told.</param>
/// <param name="AlsoSeenAt">The highest organisation above whose figures show it because of this one; null: none.</param>
/// <param name="Below">Those below where it is seen too, and which are not told apart.</param>
sealed record SharedCause(FoundCause Told, Organisation? AlsoSeenAt, IReadOnlyList<FoundCause> Below)
{
    /// <summary>All organisations that show it, with what they show.</summary>
    public IReadOnlyList<FoundCause> All { get; init; } = [Told];

    /// <summary>Puts together what is one change at several levels of the organisation tree. Pure.</summary>
    /// <param name="found">Changes of one measure, at most one for each organisation.</param>
    public static IReadOnlyList<SharedCause> Of(IEnumerable<FoundCause> found, OrganisationTree tree)
    {
        var shared = new List<SharedCause>();
        foreach (var one in found.OrderByDescending(f => tree.Path(f.Organisation).Count).ThenBy(f => f.Organisation.Code, StringComparer.Ordinal))
        {
            var below = shared.Where(s => tree.IsWithin(s.Told.Organisation, one.Organisation) && s.Told.Cause.IsAlike(one.Cause)).ToList();
            shared.RemoveAll(below.Contains);
            shared.Add(below switch
            {
                [] => new(one, null, []),
                [var only] => only with { AlsoSeenAt = one.Organisation, All = [.. only.All, one] },
                _ => new(one, null, [.. below.Select(s => s.Told)]) { All = [one, .. below.SelectMany(s => s.All)] },
            });
        }
        return shared;
    }
}
