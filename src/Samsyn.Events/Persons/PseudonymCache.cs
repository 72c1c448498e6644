using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Samsyn.Events.Persons;

/// <summary>The pseudonyms that one thread made last: the persons of a hospital come again and again in a file, and a look-up is a twentieth of an HMAC.</summary>
/// <remarks>
/// A message belongs to one row of four places, where the newest stay. A place is 64 bytes, one line of the processor's memory: length, message, pseudonym.
/// Threads do not share it: a lock for each look-up costs more than now and then making a pseudonym twice. Holds identity numbers, so it is cleared when the
/// import ends. Eight megabytes, more than lies near the processor: a row is fetched as soon as it is known which.
/// </remarks>
sealed unsafe class PseudonymCache
{
    const int Rows = 1 << 15, InRow = 4, Place = 64, PseudonymAt = Place - 16, LongestMessage = PseudonymAt - 1;

    /// <summary>Pinned, so that a place can begin where a line of memory begins; one that lies in two lines is fetched twice.</summary>
    readonly byte[] _places = GC.AllocateArray<byte>(Rows * InRow * Place + Place, pinned: true);
    readonly byte* _first;

    public PseudonymCache()
    {
        var start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_places, 0);
        _first = start + (-(nint)start & (Place - 1));
    }

    /// <summary>The row that a message belongs to; fetching it begins.</summary>
    public int RowOf(ReadOnlySpan<byte> message)
    {
        var row = (int)(XxHash3.HashToUInt64(message) % Rows);
        if (Sse.IsSupported) Sse.Prefetch0(_first + row * InRow * Place);
        return row;
    }

    public bool TryFind(int row, ReadOnlySpan<byte> message, out UInt128 pseudonym)
    {
        for (var places = Places(row); places.Length > 0; places = places[Place..])
            if (places[0] == message.Length && places.Slice(1, message.Length).SequenceEqual(message))
            {
                pseudonym = BitConverter.ToUInt128(places[PseudonymAt..]);
                return true;
            }
        pseudonym = default;
        return false;
    }

    public void Keep(int row, ReadOnlySpan<byte> message, UInt128 pseudonym)
    {
        if (message.Length is 0 or > LongestMessage) return;
        var places = Places(row);
        places[..^Place].CopyTo(places[Place..]);
        places[0] = (byte)message.Length;
        message.CopyTo(places[1..]);
        BitConverter.TryWriteBytes(places[PseudonymAt..], pseudonym);
    }

    public void Clear() => Array.Clear(_places);

    Span<byte> Places(int row) => new(_first + row * InRow * Place, InRow * Place);
}
