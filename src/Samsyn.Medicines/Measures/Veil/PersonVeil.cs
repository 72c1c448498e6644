using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Veil;

/// <summary>Which months of a measure may be shown only to those with row access: those of fewer than five persons, and those that they could be derived from. Pure.</summary>
/// <remarks>
/// A measure tells up to three counts of persons: its numerator, its denominator, and where both are persons the rest. Each is judged alone over the tree of organisations
/// (<see cref="TreeVeil"/>) and a month that is hidden for one of them is hidden whole, for numerator, denominator and value tell each other. As each is judged by itself, what two
/// measures have in common is hidden in both alike. Longer times are added up from shown months only, so nothing can be derived along time.
/// </remarks>
static class PersonVeil
{
    /// <summary>Counts up when the rule changes, so that stored results are judged anew.</summary>
    public const int Version = 1;

    /// <summary>Whether the measure is about counts of persons at all.</summary>
    public static bool Concerns(MeasureDefinition measure) => measure.Figures.Any(f => f.CountsPersons);

    /// <summary>Whether a month is of few persons itself.</summary>
    public static bool Hides(MeasureDefinition measure, decimal? numerator, decimal? denominator) => Counts(measure, numerator, denominator).Any(c => CountedPlace.IsSmall(c ?? 0));

    /// <param name="values">Of all organisations, whatever they are asked for: only beside all others is it seen what gives another away.</param>
    /// <returns>The same, each with its mark.</returns>
    public static IEnumerable<MeasureValue> Over(MeasureDefinition measure, IReadOnlyCollection<MeasureValue> values, OrganisationTree tree)
    {
        if (!Concerns(measure)) return values;
        var veiled = values.GroupBy(v => v.Month).ToDictionary(g => g.Key, g => Over(measure, g, tree));
        return values.Select(v => v with { IsVeiled = veiled[v.Month].Contains(v.Organisation) });
    }

    static HashSet<string> Over(MeasureDefinition measure, IEnumerable<MeasureValue> month, OrganisationTree tree)
    {
        var counts = month.Select(v => (v.Organisation, Counts: Counts(measure, v.Numerator, v.Denominator).ToList())).ToList();
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < counts.Max(c => c.Counts.Count); i++)
            hidden.UnionWith(TreeVeil.Over(counts.Where(c => c.Counts[i] is not null).ToDictionary(c => c.Organisation, c => c.Counts[i]!.Value, StringComparer.Ordinal), tree));
        return hidden;
    }

    /// <summary>The counts of persons that a month tells: numerator, denominator, rest.</summary>
    public static IEnumerable<decimal?> Counts(MeasureDefinition measure, decimal? numerator, decimal? denominator)
    {
        var (over, under) = (measure.Numerator.CountsPersons || measure.Minus is { CountsPersons: true }, measure.Denominator is { CountsPersons: true });
        if (over) yield return numerator;
        if (under) yield return denominator;
        if (over && under) yield return denominator - numerator;
    }
}
