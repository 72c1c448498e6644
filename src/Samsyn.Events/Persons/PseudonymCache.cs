using System.IO.Hashing;

namespace Samsyn.Events.Persons;

/// <summary>The pseudonyms made last: the persons of a hospital come again and again in a file, and a look-up is a tenth of an HMAC.</summary>
/// <remarks>
/// Each message belongs to one row of four places, where the newest stay. One for all threads of an import, ten megabytes. Holds identity numbers, so it is
/// cleared when the import ends.
/// </remarks>
sealed class PseudonymCache
{
    const int Rows = 1 << 15, InRow = 4, MessageLength = 64, Locks = 256;

    readonly byte[] _messages = new byte[Rows * InRow * MessageLength];
    readonly byte[] _lengths = new byte[Rows * InRow];
    readonly UInt128[] _pseudonyms = new UInt128[Rows * InRow];

    /// <summary>For each row the place that is overwritten next.</summary>
    readonly byte[] _oldest = new byte[Rows];
    readonly Lock[] _locks = [.. Enumerable.Range(0, Locks).Select(_ => new Lock())];

    public bool TryFind(ReadOnlySpan<byte> message, out UInt128 pseudonym)
    {
        var row = RowOf(message);
        lock (_locks[row % Locks])
            for (var place = row * InRow; place < (row + 1) * InRow; place++)
                if (_lengths[place] == message.Length && _messages.AsSpan(place * MessageLength, message.Length).SequenceEqual(message))
                {
                    pseudonym = _pseudonyms[place];
                    return true;
                }
        pseudonym = default;
        return false;
    }

    public void Keep(ReadOnlySpan<byte> message, UInt128 pseudonym)
    {
        if (message.Length is 0 or > MessageLength) return;
        var row = RowOf(message);
        lock (_locks[row % Locks])
        {
            var place = row * InRow + _oldest[row];
            _oldest[row] = (byte)((_oldest[row] + 1) % InRow);
            message.CopyTo(_messages.AsSpan(place * MessageLength));
            (_lengths[place], _pseudonyms[place]) = ((byte)message.Length, pseudonym);
        }
    }

    /// <summary>When no thread uses it any more.</summary>
    public void Clear()
    {
        Array.Clear(_messages);
        Array.Clear(_lengths);
        Array.Clear(_pseudonyms);
    }

    static int RowOf(ReadOnlySpan<byte> message) => (int)(XxHash3.HashToUInt64(message) % Rows);
}
