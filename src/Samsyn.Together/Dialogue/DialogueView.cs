namespace Samsyn.Together.Dialogue;

/// <summary>What is said about a challenge, as one reader may see it.</summary>
/// <param name="For">What speaks for it, what most stand behind first.</param>
/// <param name="Heed">What to heed, in the same order.</param>
/// <param name="Questions">The latest first, each with its answers in the order they were given.</param>
/// <param name="Endorsed">Who stands behind the challenge itself.</param>
public sealed record DialogueView(
    IReadOnlyList<RemarkView> For, IReadOnlyList<RemarkView> Heed, IReadOnlyList<(RemarkView Question, IReadOnlyList<RemarkView> Answers)> Questions, EndorsedBy Endorsed, bool Follows);
