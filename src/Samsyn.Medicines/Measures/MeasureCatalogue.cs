using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Measures;

/// <summary>The measures of this installation, and what is wrong with files that are not among them.</summary>
sealed record MeasureCatalogue(IReadOnlyList<MeasureDefinition> All, IReadOnlyList<ContentProblem> Problems)
{
    public MeasureDefinition? Find(string code) => All.FirstOrDefault(m => m.Code == code);
}
