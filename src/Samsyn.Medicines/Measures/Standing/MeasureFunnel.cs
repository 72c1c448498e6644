using Samsyn.Kernel.Statistics;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>The limits of chance around what all compared organisations come to together, and where each of them lies. Pure.</summary>
/// <remarks>
/// A share of the same quantity has binomial limits, any other ratio Poisson ones. Doses and costs vary more than counts of independent events would, so limits
/// are widened for overdispersion (<see cref="Funnel"/>). A measure without a denominator, or with a numerator below zero, has no funnel.
/// </remarks>
public sealed class MeasureFunnel
{
    readonly IReadOnlyDictionary<string, FunnelPoint> _points;

    MeasureFunnel(Funnel funnel, IReadOnlyList<FunnelUnit> units, decimal per) =>
        (Funnel, Per, Units, _points) = (funnel, per, units, units.ToDictionary(u => u.Name, funnel.Place, StringComparer.Ordinal));

    public Funnel Funnel { get; }
    public IReadOnlyList<FunnelUnit> Units { get; }

    /// <summary>What ratios are multiplied by to be the measure's values.</summary>
    public decimal Per { get; }

    /// <summary>Null: the organisation has no ratio.</summary>
    public FunnelPoint? Place(string organisation) => _points.GetValueOrDefault(organisation);

    /// <returns>Null: there is nothing that limits can be drawn around.</returns>
    public static MeasureFunnel? Of(MeasureDefinition measure, IReadOnlyList<MeasureRow> rows)
    {
        if (measure.Denominator is null) return null;
        var units = rows.Where(r => r.Value is not null && r.Denominator > 0).Select(r => new FunnelUnit(r.Organisation, (double)r.Numerator!.Value, (double)r.Denominator!.Value)).ToList();
        if (units.Count == 0 || units.Any(u => u.Numerator < 0)) return null;
        var kind = MeasureNature.IsPart(measure, rows.Where(r => r.Value is not null).Select(r => (r.Numerator, r.Denominator))) ? FunnelKind.Proportion : FunnelKind.Rate;
        return Funnel.Around(units, kind, overdispersed: true) is { } funnel ? new(funnel, units, measure.Per) : null;
    }
}
