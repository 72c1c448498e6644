using System.Collections.Concurrent;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>What lines of a file told of an id. A line is answered by the last one before it, so the answer does not hang on which thread was first.</summary>
/// <param name="most">After so many nothing is kept.</param>
sealed class ToldById<T>(int most)
{
    /// <summary>Of the file itself, where one thread keeps its lines in their order; the last one of an id, which knows the one before.</summary>
    readonly ConcurrentDictionary<byte[], Told> _inFile = new(Utf8Comparer.Instance);

    /// <summary>What was read beforehand answers where the file itself has told nothing yet, whenever it is read.</summary>
    readonly ConcurrentDictionary<byte[], T> _beforehand = new(Utf8Comparer.Instance);
    int _count;

    public bool HasRoom => Volatile.Read(ref _count) < most;

    public void Keep(long line, byte[] id, T what)
    {
        Interlocked.Increment(ref _count);
        if (line == ReferencedResources.Beforehand) _beforehand[id] = what;
        else _inFile[id] = new(line, what, _inFile.GetValueOrDefault(id));
    }

    /// <summary>What was told last before a line.</summary>
    public bool TryFind(ReadOnlySpan<byte> id, long line, out T? what)
    {
        what = default;
        if (Volatile.Read(ref _count) == 0) return false;
        _inFile.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(id, out var told);
        while (told is not null && told.Line >= line) told = told.Before;
        if (told is null) return _beforehand.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(id, out what);
        what = told.What;
        return true;
    }

    /// <param name="Line">Where.</param>
    /// <param name="What">What.</param>
    /// <param name="Before">What was told before that.</param>
    sealed record Told(long Line, T What, Told? Before);
}
