using System.Globalization;

namespace Samsyn.Together.Readability;

/// <summary>One sentence of a written text, with the place by which people refer to it.</summary>
/// <param name="Block">The heading, paragraph or point of a list that it stands in, counted from 1.</param>
/// <param name="Number">Its number in the block, from 1.</param>
/// <param name="IsEnded">Whether an end mark stands at its end.</param>
public sealed record Passage(int Block, int Number, BlockKind Kind, string Text, IReadOnlyList<ReadWord> Words, bool IsEnded)
{
    /// <summary>The most words of a sentence that is not marked as long. Plain-language advice in the Nordic countries warns from 20 to 30.</summary>
    public const int MostWords = 25;

    /// <summary>What stands alone with fewer words and no end mark is a label and no sentence.</summary>
    public const int FewestUnended = 3;

    /// <summary>"3.2": the second sentence of the third block.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Block}.{Number}");

    public bool IsLong => Words.Count > MostWords;

    /// <summary>Whether it counts as a sentence; headings do not, nor labels of a word or two.</summary>
    public bool IsSentence => Kind is not BlockKind.Heading && (IsEnded || Words.Count >= FewestUnended);
}

/// <summary>What a block of a written text is.</summary>
public enum BlockKind { Paragraph, Heading, Point }
