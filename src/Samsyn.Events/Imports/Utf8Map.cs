using System.IO.Hashing;

namespace Samsyn.Events.Imports;

/// <summary>From UTF-8 words to UTF-8 words, without making strings: for unit and code maps on the hot path. Letter case counts.</summary>
sealed class Utf8Map
{
    readonly Dictionary<ulong, List<(byte[] From, byte[] To)>> _words = [];

    public int Count { get; private set; }

    public void Add(string from, string to)
    {
        var key = System.Text.Encoding.UTF8.GetBytes(from);
        var hash = XxHash3.HashToUInt64(key);
        if (!_words.TryGetValue(hash, out var list)) _words[hash] = list = [];
        list.Add((key, System.Text.Encoding.UTF8.GetBytes(to)));
        Count++;
    }

    /// <returns>The word it stands for, or null.</returns>
    public byte[]? Find(ReadOnlySpan<byte> word)
    {
        if (_words.TryGetValue(XxHash3.HashToUInt64(word), out var list))
            foreach (var (from, to) in list)
                if (word.SequenceEqual(from)) return to;
        return null;
    }
}
