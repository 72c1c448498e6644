namespace Samsyn.Medicines.Therapy;

/// <summary>Makes therapy episodes of prescriptions.</summary>
static class TherapyEpisodes
{
    /// <summary>Episodes in the order of persons and beginnings. A prescription that stands alone is an episode; one that does not count is in none.</summary>
    public static IReadOnlyList<TherapyEpisode> Of(IEnumerable<Prescription> prescriptions, LinkLimits limits) =>
        [.. prescriptions.Where(p => p.Counts)
            .GroupBy(p => (p.Person, p.Purpose))
            .OrderBy(g => g.Key.Person, StringComparer.Ordinal).ThenBy(g => g.Key.Purpose, StringComparer.Ordinal)
            .SelectMany(g => OfOne([.. g.OrderBy(p => p.Time.From).ThenBy(p => p.Substance, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)], limits))];

    static IEnumerable<TherapyEpisode> OfOne(IReadOnlyList<Prescription> ordered, LinkLimits limits)
    {
        var (linked, combined) = (new List<(int, int)>(), new List<(int, int)>());
        for (var i = 0; i < ordered.Count; i++)
            for (var j = i + 1; j < ordered.Count; j++)
            {
                var link = PrescriptionLinks.Between(ordered[i], ordered[j], limits);
                if (link != PrescriptionLink.None) linked.Add((i, j));
                if (link == PrescriptionLink.Combination) combined.Add((i, j));
            }
        var (episodes, combinations) = (LinkedGroups.Of(ordered.Count, linked), LinkedGroups.Of(ordered.Count, combined));
        return ordered.Index().GroupBy(p => episodes[p.Index]).Select(e => new TherapyEpisode(
            e.First().Item.Id,
            [.. e.Select(p => p.Item)],
            [.. e.GroupBy(p => combinations[p.Index]).Where(c => c.Count() > 1).Select(IReadOnlyList<Prescription> (c) => [.. c.Select(p => p.Item)])]));
    }
}
