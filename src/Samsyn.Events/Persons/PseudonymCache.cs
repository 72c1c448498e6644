using System.IO.Hashing;

namespace Samsyn.Events.Persons;

/// <summary>The pseudonyms that one thread made last: the persons of a hospital come again and again in a file, and a look-up is a twentieth of an HMAC.</summary>
/// <remarks>
/// A message belongs to one row of four places, where the newest stay. A place is 64 bytes, one line of the processor's memory: length, message, pseudonym.
/// Threads do not share it: a lock for each look-up costs more than now and then making a pseudonym twice. Holds identity numbers, so it is cleared when the
/// import ends. Eight megabytes.
/// </remarks>
sealed class PseudonymCache
{
    const int Rows = 1 << 15, InRow = 4, Place = 64, PseudonymAt = Place - 16, LongestMessage = PseudonymAt - 1;

    readonly byte[] _places = new byte[Rows * InRow * Place];

    public bool TryFind(ReadOnlySpan<byte> message, out UInt128 pseudonym)
    {
        for (var row = RowOf(message); row.Length > 0; row = row[Place..])
            if (row[0] == message.Length && row.Slice(1, message.Length).SequenceEqual(message))
            {
                pseudonym = BitConverter.ToUInt128(row[PseudonymAt..]);
                return true;
            }
        pseudonym = default;
        return false;
    }

    public void Keep(ReadOnlySpan<byte> message, UInt128 pseudonym)
    {
        if (message.Length is 0 or > LongestMessage) return;
        var row = RowOf(message);
        row[..^Place].CopyTo(row[Place..]);
        row[0] = (byte)message.Length;
        message.CopyTo(row[1..]);
        BitConverter.TryWriteBytes(row[PseudonymAt..], pseudonym);
    }

    public void Clear() => Array.Clear(_places);

    Span<byte> RowOf(ReadOnlySpan<byte> message) => _places.AsSpan((int)(XxHash3.HashToUInt64(message) % Rows) * InRow * Place, InRow * Place);
}
