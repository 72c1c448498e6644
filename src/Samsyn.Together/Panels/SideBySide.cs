using Samsyn.Together.Editions;
using Samsyn.Together.Readability;

namespace Samsyn.Together.Panels;

/// <summary>Two versions of a text beside each other: what stayed, and what stands in the place of what. Pure.</summary>
/// <param name="Before">Passages of the earlier version; none where something was added.</param>
/// <param name="Pieces">Word by word what was taken and added; the whole text where nothing was.</param>
public sealed record SideBySide(IReadOnlyList<Passage> Before, IReadOnlyList<Passage> After, IReadOnlyList<TextPiece> Pieces)
{
    public bool IsSame => Pieces.All(p => p.Kind is PieceKind.Kept);

    /// <summary>As the earlier version reads, with what was taken.</summary>
    public IReadOnlyList<TextPiece> Was => [.. Pieces.Where(p => p.Kind is not PieceKind.Added)];

    /// <summary>As the later version reads, with what was added.</summary>
    public IReadOnlyList<TextPiece> Is => [.. Pieces.Where(p => p.Kind is not PieceKind.Taken)];

    public static IReadOnlyList<SideBySide> Of(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after)
    {
        var (rows, old, now) = (new List<SideBySide>(), 0, 0);
        foreach (var block in PassageFate.Differences(before, after).Append(new(before.Count, 0, after.Count, 0)))
        {
            for (; old < block.From; old++, now++) rows.Add(Row([before[old]], [after[now]]));
            if (block.Taken == block.Added)
                for (var i = 0; i < block.Taken; i++) rows.Add(Row([before[old + i]], [after[now + i]]));
            else
                rows.Add(Row([.. before.Skip(old).Take(block.Taken)], [.. after.Skip(now).Take(block.Added)]));
            (old, now) = (block.From + block.Taken, block.Into + block.Added);
        }
        return [.. rows.Where(r => r.Before.Count + r.After.Count > 0)];
    }

    static SideBySide Row(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after) =>
        new(before, after, TextDifference.Between(string.Join(' ', before.Select(p => p.Text)), string.Join(' ', after.Select(p => p.Text))));
}
