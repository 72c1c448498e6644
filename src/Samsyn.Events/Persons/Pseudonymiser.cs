using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Samsyn.Kernel.Keys;

namespace Samsyn.Events.Persons;

/// <summary>Turns identity numbers and local patient ids into pseudonyms: HMAC-SHA-256 under the key ring's <c>pseudonym</c> key, its first 128 bits.</summary>
/// <remarks>
/// The same person gets the same pseudonym in every import; a local id is a person only within its source, and no local id can be made to meet an identity
/// number. Without the key there is no pseudonymiser, so nothing is imported. Allocates nothing per person. One thread at a time: each import has its own.
/// </remarks>
public sealed class Pseudonymiser : IDisposable
{
    const byte National = 1, Local = 2;
    const int LongestSource = 256;

    readonly IncrementalHash _hmac;
    readonly PseudonymCache _cache = new();
    byte[] _message = new byte[1024];
    int _length, _row;

    public Pseudonymiser(ReadOnlySpan<byte> key) => _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

    /// <exception cref="Kernel.Problems.RefusedException">The key is missing or unusable.</exception>
    internal static Pseudonymiser From(KeyRing keys)
    {
        var key = keys.Named("pseudonym");
        try { return new(key); }
        finally { CryptographicOperations.ZeroMemory(key); }
    }

    public PersonPseudonym Of(in IdentityNumber number)
    {
        Expect(number);
        return Expected();
    }

    /// <param name="source">Whose id it is: the same id in two sources is two people. At most 256 bytes.</param>
    /// <param name="id">The id as the source writes it, not empty.</param>
    public PersonPseudonym OfLocal(string source, ReadOnlySpan<byte> id)
    {
        ExpectLocal(source, id);
        return Expected();
    }

    /// <summary>Says whose pseudonym will be asked for by <see cref="Expected"/>: what is known of the person comes near while other work is done.</summary>
    internal void Expect(in IdentityNumber number)
    {
        if (number.Canonical.IsEmpty) throw new ArgumentException("An identity number that was never read has no pseudonym.", nameof(number));
        _message[0] = National;
        CountryCode(number.Country).CopyTo(_message.AsSpan(1));
        number.Canonical.CopyTo(_message.AsSpan(3));
        Expect(3 + number.Canonical.Length);
    }

    /// <inheritdoc cref="Expect(in IdentityNumber)"/>
    internal void ExpectLocal(string source, ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty) throw new ArgumentException("An empty id is nobody.", nameof(id));
        if (!Encoding.UTF8.TryGetBytes(source, _message.AsSpan(3, LongestSource), out var length))
            throw new ArgumentException($"The name of a source is at most {LongestSource} bytes.", nameof(source));
        _message[0] = Local;
        // The length before the text keeps "a" + "bc" apart from "ab" + "c"
        BinaryPrimitives.WriteUInt16BigEndian(_message.AsSpan(1), (ushort)length);
        if (_message.Length < 3 + length + id.Length) Grow(3 + length + id.Length);
        id.CopyTo(_message.AsSpan(3 + length));
        Expect(3 + length + id.Length);
    }

    /// <summary>The pseudonym of whom was said last.</summary>
    internal PersonPseudonym Expected()
    {
        var message = _message.AsSpan(0, _length);
        if (_cache.TryFind(_row, message, out var known)) return new(known);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _hmac.AppendData(message);
        _hmac.GetHashAndReset(hash);
        var pseudonym = BinaryPrimitives.ReadUInt128BigEndian(hash);
        _cache.Keep(_row, message, pseudonym);
        return new(pseudonym);
    }

    public void Dispose()
    {
        _hmac.Dispose();
        _cache.Clear();
        CryptographicOperations.ZeroMemory(_message);
    }

    void Expect(int length) => (_length, _row) = (length, _cache.RowOf(_message.AsSpan(0, length)));

    void Grow(int length)
    {
        var larger = new byte[length * 2];
        _message.CopyTo(larger, 0);
        CryptographicOperations.ZeroMemory(_message);
        _message = larger;
    }

    static ReadOnlySpan<byte> CountryCode(Country country) => country switch
    {
        Country.Denmark => "DK"u8,
        Country.Finland => "FI"u8,
        Country.Norway => "NO"u8,
        Country.Sweden => "SE"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(country)),
    };
}
