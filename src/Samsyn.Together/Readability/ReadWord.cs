namespace Samsyn.Together.Readability;

/// <summary>A word of a passage: where it stands in it, and how many letters it has.</summary>
/// <param name="Start">Position in the passage's text.</param>
/// <param name="Length">In characters, marks within the word included.</param>
/// <param name="Letters">Letters alone: digits and marks make no word long.</param>
public readonly record struct ReadWord(int Start, int Length, int Letters)
{
    /// <summary>The most letters of a word that is not long (Björnsson 1968).</summary>
    public const int MostLetters = 6;

    public bool IsLong => Letters > MostLetters;
}
