using System.Buffers;
using System.Numerics;

namespace Samsyn.Events.Imports.Booking;

/// <summary>Remembers half of each event key that passed, to tell quickly that a file names no event twice. One for each thread.</summary>
/// <remarks>
/// A key is a hash, so halves that are all different prove keys that are all different, and equal ones only mean that one must look. The halves are kept by their
/// first bits: each group is then small enough to be compared within the processor's cache, a tenth of what a database needs for counting distinct keys.
/// </remarks>
sealed class KeyHalves
{
    const int Groups = 256;

    /// <summary>More keys than this in all are not compared, and a thread keeps no more halves of its own (128 MB).</summary>
    public const int Most = 16_000_000;

    readonly List<ulong>[] _groups = [.. Enumerable.Range(0, Groups).Select(_ => new List<ulong>())];
    int _count;

    public void Add(UInt128 key)
    {
        if (_count++ >= Most) return;
        var half = unchecked((ulong)key);
        _groups[half >> 56].Add(half);
    }

    /// <summary>Whether among all these a key may stand twice; false is certain.</summary>
    public static bool MayRepeat(IReadOnlyCollection<KeyHalves> all)
    {
        if (all.Sum(k => (long)k._count) > Most) return true;
        return Parallel.For(0, Groups, (group, state) =>
        {
            if (Repeats([.. all.Select(k => k._groups[group])])) state.Stop();
        }).IsCompleted is false;
    }

    static bool Repeats(IReadOnlyCollection<List<ulong>> halves)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)halves.Sum(h => h.Count) * 2 + 1);
        var table = ArrayPool<ulong>.Shared.Rent(size);
        try
        {
            table.AsSpan(0, size).Clear();
            foreach (var list in halves)
                foreach (var half in list)
                    if (!Put(table, size - 1, half)) return true;
            return false;
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(table);
        }
    }

    /// <summary>Puts a half in the first free place from where it belongs; false when it is there already. An empty place is 0, so 0 itself counts as there.</summary>
    static bool Put(ulong[] table, int mask, ulong half)
    {
        for (var at = unchecked((int)half) & mask; ; at = at + 1 & mask)
        {
            if (table[at] == half) return false;
            if (table[at] != 0) continue;
            table[at] = half;
            return true;
        }
    }
}
