using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Recommendations;

/// <summary>The recommendations of this installation, and what is wrong with files that are not among them.</summary>
sealed record RecommendationCatalogue(IReadOnlyList<Recommendation> All, IReadOnlyList<ContentProblem> Problems)
{
    public Recommendation? Find(string code) => All.FirstOrDefault(r => r.Code == code);
}
