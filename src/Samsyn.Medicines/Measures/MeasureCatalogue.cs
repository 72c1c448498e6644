using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Measures;

/// <summary>The measures of this installation, and why other files are not among them.</summary>
/// <param name="All">In the order of their codes.</param>
/// <param name="Problems">What is wrong with files.</param>
/// <param name="Waiting">Measures for which nothing is wrong but that a value list, which the operator imports, is not there yet.</param>
sealed record MeasureCatalogue(IReadOnlyList<MeasureDefinition> All, IReadOnlyList<ContentProblem> Problems, IReadOnlyList<ContentProblem> Waiting)
{
    public MeasureDefinition? Find(string code) => All.FirstOrDefault(m => m.Code == code);
}
