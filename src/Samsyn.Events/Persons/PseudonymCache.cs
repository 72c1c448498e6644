using System.IO.Hashing;

namespace Samsyn.Events.Persons;

/// <summary>The pseudonyms made last: a person's events often stand near each other in a file, and a look-up is a tenth of an HMAC.</summary>
/// <remarks>Direct-mapped: each message has one place, where the newest stays. Holds identity numbers, so it is cleared when the import ends.</remarks>
sealed class PseudonymCache
{
    const int Places = 8192, MessageLength = 64;

    readonly byte[] _messages = new byte[Places * MessageLength];
    readonly byte[] _lengths = new byte[Places];
    readonly UInt128[] _pseudonyms = new UInt128[Places];

    public bool TryFind(ReadOnlySpan<byte> message, out UInt128 pseudonym)
    {
        pseudonym = default;
        if (message.Length > MessageLength) return false;
        var place = PlaceOf(message);
        if (_lengths[place] != message.Length || !_messages.AsSpan(place * MessageLength, message.Length).SequenceEqual(message)) return false;
        pseudonym = _pseudonyms[place];
        return true;
    }

    public void Keep(ReadOnlySpan<byte> message, UInt128 pseudonym)
    {
        if (message.Length > MessageLength) return;
        var place = PlaceOf(message);
        message.CopyTo(_messages.AsSpan(place * MessageLength));
        (_lengths[place], _pseudonyms[place]) = ((byte)message.Length, pseudonym);
    }

    public void Clear()
    {
        Array.Clear(_messages);
        Array.Clear(_lengths);
        Array.Clear(_pseudonyms);
    }

    static int PlaceOf(ReadOnlySpan<byte> message) => (int)(XxHash3.HashToUInt64(message) % Places);
}
