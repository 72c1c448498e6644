using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Samsyn.Together.Editions;

/// <summary>What was changed between two texts, word by word, in the order one reads it. Pure.</summary>
static partial class TextDifference
{
    static readonly CustomFunctionChunker Words = new(text => Word().Matches(text).Select(m => m.Value).ToArray());

    /// <summary>Kept and taken words make the old text, kept and added words the new one.</summary>
    public static IReadOnlyList<TextPiece> Between(string before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var (pieces, old, now) = (new List<TextPiece>(), 0, 0);
        foreach (var block in difference.DiffBlocks)
        {
            Add(difference.PiecesOld, old, block.DeleteStartA - old, PieceKind.Kept);
            Add(difference.PiecesOld, block.DeleteStartA, block.DeleteCountA, PieceKind.Taken);
            Add(difference.PiecesNew, block.InsertStartB, block.InsertCountB, PieceKind.Added);
            (old, now) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }
        Add(difference.PiecesNew, now, difference.PiecesNew.Count - now, PieceKind.Kept);
        return pieces;

        void Add(IReadOnlyList<string> words, int from, int count, PieceKind kind)
        {
            if (count > 0) pieces.Add(new(string.Concat(words.Skip(from).Take(count)), kind));
        }
    }

    // A word with the space after it, so that what is taken and added reads as words and not as spaces
    [GeneratedRegex(@"\S+[^\S\n]*|\n|[^\S\n]+")]
    private static partial Regex Word();
}
