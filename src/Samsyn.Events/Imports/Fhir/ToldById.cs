using System.Collections.Concurrent;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>What lines of a file told of an id. A line is answered by the last one before it, so the answer does not hang on which thread was first.</summary>
/// <param name="most">After so many nothing is kept.</param>
sealed class ToldById<T>(int most)
{
    readonly ConcurrentDictionary<byte[], Told> _all = new(Utf8Comparer.Instance);
    int _count;

    public bool HasRoom => Volatile.Read(ref _count) < most;

    public void Keep(long line, byte[] id, T what)
    {
        Interlocked.Increment(ref _count);
        _all.AddOrUpdate(id, _ => new(line, what, null), (_, last) => After(last, line, what));
    }

    /// <summary>What was told last before a line.</summary>
    public bool TryFind(ReadOnlySpan<byte> id, long line, out T? what)
    {
        what = default;
        if (Volatile.Read(ref _count) == 0 || !_all.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(id, out var last)) return false;
        Told? told = last;
        while (told is not null && told.Line >= line) told = told.Before;
        if (told is null) return false;
        what = told.What;
        return true;
    }

    static Told After(Told? last, long line, T what) =>
        last is null || last.Line <= line ? new(line, what, last) : last with { Before = After(last.Before, line, what) };

    /// <param name="Line">Where.</param>
    /// <param name="What">What.</param>
    /// <param name="Before">What was told before that.</param>
    sealed record Told(long Line, T What, Told? Before);
}
