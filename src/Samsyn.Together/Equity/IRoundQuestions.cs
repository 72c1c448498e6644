using Samsyn.Kernel.Content;

namespace Samsyn.Together.Equity;

/// <summary>What a round asks: today the seven factors of equity; other instruments come through the same door.</summary>
/// <remarks>All questions have one scale, 1 to 5, described at 1, 3 and 5. Rounds, rules, pages and reports know no more of an instrument than this.</remarks>
interface IRoundQuestions
{
    /// <summary>Stored with each round.</summary>
    string Code { get; }

    /// <summary>Answers of two editions are not compared.</summary>
    int Edition { get; }
    LocalText Name { get; }
    IReadOnlyList<RoundQuestion> Questions { get; }
}

/// <summary>One question of a round.</summary>
/// <param name="Code">Stable; what the record knows of the matter is found by it.</param>
/// <param name="Name">In a word or two.</param>
/// <param name="Low">What 1 means; <paramref name="Middle"/> 3 and <paramref name="High"/> 5.</param>
sealed record RoundQuestion(string Code, LocalText Name, LocalText Ask, LocalText Low, LocalText Middle, LocalText High)
{
    public const int Least = 1, Most = 5;

    /// <summary>Sent for "I cannot say", which is counted in no mean.</summary>
    public const int CannotSay = 0;

    /// <summary>What a value means, where that is described.</summary>
    public LocalText? Anchor(int value) => value switch { Least => Low, 3 => Middle, Most => High, _ => null };
}
