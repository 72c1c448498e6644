using DiffPlex;
using DiffPlex.Chunkers;
using Samsyn.Together.Readability;

namespace Samsyn.Together.Panels;

/// <summary>What became of a passage in a later version of its text.</summary>
/// <param name="Now">Positions in the later version: one where it stands as it was, those that stand in its place where it was changed, none where it was taken out.</param>
sealed record PassageFate(PassageKept Kept, IReadOnlyList<int> Now)
{
    static readonly CustomFunctionChunker Lines = new(text => text.Split('\n'));

    /// <summary>Finds a passage again by what stands around it. Pure.</summary>
    /// <remarks>A passage that was moved and reads the same is the same. Passages never hold a line break, so a line is a passage.</remarks>
    public static PassageFate Of(IReadOnlyList<Passage> before, int at, IReadOnlyList<Passage> after)
    {
        var shift = 0;
        foreach (var block in Differences(before, after))
        {
            if (at < block.From) break;
            if (at < block.From + block.Taken) return InBlock(before, at, after, block);
            shift = block.Into + block.Added - (block.From + block.Taken);
        }
        return new(PassageKept.Same, [at + shift]);
    }

    /// <summary>Where two versions differ, passage by passage, in order.</summary>
    internal static IReadOnlyList<PassageBlock> Differences(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after)
    {
        // DiffPlex takes an empty text for one empty line
        if (before.Count == 0 || after.Count == 0) return before.Count + after.Count == 0 ? [] : [new(0, before.Count, 0, after.Count)];
        var found = Differ.Instance.CreateDiffs(string.Join('\n', before.Select(p => p.Text)), string.Join('\n', after.Select(p => p.Text)), ignoreWhiteSpace: false, ignoreCase: false, Lines);
        return [.. found.DiffBlocks.Select(b => new PassageBlock(b.DeleteStartA, b.DeleteCountA, b.InsertStartB, b.InsertCountB))];
    }

    static PassageFate InBlock(IReadOnlyList<Passage> before, int at, IReadOnlyList<Passage> after, PassageBlock block)
    {
        var moved = Enumerable.Range(0, after.Count).Where(i => after[i].Text == before[at].Text).ToList();
        if (moved.Count > 0) return new(PassageKept.Same, [moved.MinBy(i => Math.Abs(i - (block.Into + at - block.From)))]);
        var there = Enumerable.Range(block.Into, block.Added).ToList();
        if (there.Count == 0) return new(PassageKept.Gone, []);
        if (block.Taken == 1) return new(PassageKept.Changed, there);
        var words = WordsOf(before[at]);
        var (best, shared) = there.Select(i => (At: i, Shared: WordsOf(after[i]).Count(words.Contains))).MaxBy(x => x.Shared);
        return shared == 0 ? new(PassageKept.Gone, []) : new(PassageKept.Changed, [best]);
    }

    static HashSet<string> WordsOf(Passage passage) => [.. passage.Words.Select(w => passage.Text.Substring(w.Start, w.Length).ToUpperInvariant())];
}

/// <summary>Whether a passage still reads as it did.</summary>
public enum PassageKept { Same, Changed, Gone }

/// <summary>Passages that were taken from one version, and those that stand in their place in the next.</summary>
/// <param name="From">First position in the earlier version.</param>
/// <param name="Into">First position in the later version.</param>
readonly record struct PassageBlock(int From, int Taken, int Into, int Added);
