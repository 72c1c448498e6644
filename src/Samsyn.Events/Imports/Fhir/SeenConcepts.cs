using System.IO.Hashing;
using System.Text.Json;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>What codeable concepts said, by their bytes: a hospital has some thousand medicines and some ten routes, written the same way on each line.</summary>
/// <typeparam name="T">What was read; it must not point into the line.</typeparam>
/// <remarks>Bounded: what comes after the limit is read each time. Nothing is kept of a line that may hold modifier extensions, which are looked for while reading.</remarks>
sealed class SeenConcepts<T>
{
    const int Most = 20_000, MostAlike = 16, Longest = 4096;

    /// <summary>By the bytes up to the end of the first list, most often the codings; what has them in common may differ in its text.</summary>
    readonly Dictionary<ulong, List<(byte[] Bytes, T Meaning)>> _seen = [];
    int _count;

    /// <summary>Where the same bytes were read before, passes over them.</summary>
    public bool TryPass(ref JsonLine json, out T meaning)
    {
        meaning = default!;
        if (json.TokenType != JsonTokenType.StartObject) return false;
        var rest = json.FromToken;
        if (!TryKey(rest, json.Depth, out var key) || !_seen.TryGetValue(key, out var alike)) return false;
        foreach (var (bytes, known) in alike)
            if (rest.StartsWith(bytes))
            {
                json.PassObject(bytes.Length);
                meaning = known;
                return true;
            }
        return false;
    }

    /// <summary>Whether a concept can be kept; asked before its meaning is copied out of the line.</summary>
    /// <param name="json">At the end of the concept.</param>
    /// <param name="start">Where it began.</param>
    public bool HasRoomFor(in JsonLine json, int start)
    {
        var bytes = json.Since(start);
        return !json.MayModify && json.TokenType == JsonTokenType.EndObject && _count < Most && bytes.Length <= Longest && TryKey(bytes, json.Depth + 1, out var key)
            && (!_seen.TryGetValue(key, out var alike) || alike.Count < MostAlike);
    }

    /// <param name="json">At the end of a concept for which there is room.</param>
    /// <param name="start">Where it began.</param>
    /// <param name="meaning">What it says.</param>
    public void Keep(in JsonLine json, int start, T meaning)
    {
        var bytes = json.Since(start);
        TryKey(bytes, json.Depth + 1, out var key);
        if (!_seen.TryGetValue(key, out var alike)) _seen[key] = alike = [];
        alike.Add((bytes.ToArray(), meaning));
        _count++;
    }

    /// <summary>The depth is part of it: what is just not too deep here may be so there.</summary>
    static bool TryKey(ReadOnlySpan<byte> bytes, int depth, out ulong key)
    {
        var end = bytes.IndexOf((byte)']');
        key = end < 0 ? 0 : XxHash3.HashToUInt64(bytes[..end], depth);
        return end >= 0;
    }
}
