using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Measures;

/// <summary>A list of codes with a version, in groups: the AWaRe list of a year, the biosimilars of a region.</summary>
/// <param name="Code">The file's name without ending.</param>
/// <param name="Name">For people.</param>
/// <param name="Version">As its source calls it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="OfProducts">Whether its codes are products'; else ATC codes.</param>
/// <param name="Groups">Codes by group; a list without groups has one, "all".</param>
public sealed record ValueList(string Code, LocalText Name, string Version, string Source, bool OfProducts, IReadOnlyDictionary<string, IReadOnlyList<string>> Groups)
{
    public const string Whole = "all";
}
