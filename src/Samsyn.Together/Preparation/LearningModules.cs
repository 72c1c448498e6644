using Samsyn.Together.Sides;

namespace Samsyn.Together.Preparation;

/// <summary>The modules of <c>content/preparation/*.yaml</c>, in the order of their files' names.</summary>
sealed record LearningModules(IReadOnlyList<LearningModule> All)
{
    public LearningModule? Find(string code) => All.FirstOrDefault(m => m.Code == code);

    /// <summary>What somebody of a side goes through before the first meeting.</summary>
    public IReadOnlyList<LearningModule> For(Side side) => [.. All.Where(m => m.For.Contains(side))];
}
