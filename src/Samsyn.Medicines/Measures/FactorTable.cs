using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Measures;

/// <summary>A factor for each substance, where need be for each route: milligrams of morphine in a milligram, points of a burden.</summary>
/// <param name="Code">The file's name without ending.</param>
/// <param name="Name">For people.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Factors">By ATC code, or ATC code and route: "N02AA01 intravenous".</param>
public sealed record FactorTable(string Code, LocalText Name, string Source, IReadOnlyDictionary<string, decimal> Factors)
{
    /// <summary>The factors that hold whatever the route.</summary>
    public IReadOnlyDictionary<string, decimal> BySubstance { get; } = Factors.Where(f => !f.Key.Contains(' ')).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

    /// <summary>The factor of the route before that of the substance; null: the table does not know it.</summary>
    public decimal? Of(string atc, string route) =>
        Factors.TryGetValue($"{atc} {route}", out var exact) ? exact : BySubstance.TryGetValue(atc, out var any) ? any : null;
}
