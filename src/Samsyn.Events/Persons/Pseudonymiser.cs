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
    readonly byte[] _message = new byte[1024];

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
        if (number.Canonical.IsEmpty) throw new ArgumentException("An identity number that was never read has no pseudonym.", nameof(number));
        _message[0] = National;
        CountryCode(number.Country).CopyTo(_message.AsSpan(1));
        number.Canonical.CopyTo(_message.AsSpan(3));
        return Of(3 + number.Canonical.Length, []);
    }

    /// <param name="source">Whose id it is: the same id in two sources is two people. At most 256 bytes.</param>
    /// <param name="id">The id as the source writes it, not empty.</param>
    public PersonPseudonym OfLocal(string source, ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty) throw new ArgumentException("An empty id is nobody.", nameof(id));
        if (!Encoding.UTF8.TryGetBytes(source, _message.AsSpan(3, LongestSource), out var length))
            throw new ArgumentException($"The name of a source is at most {LongestSource} bytes.", nameof(source));
        _message[0] = Local;
        // The length before the text keeps "a" + "bc" apart from "ab" + "c"
        BinaryPrimitives.WriteUInt16BigEndian(_message.AsSpan(1), (ushort)length);
        var fits = id.Length <= _message.Length - 3 - length;
        if (fits) id.CopyTo(_message.AsSpan(3 + length));
        return fits ? Of(3 + length + id.Length, []) : Of(3 + length, id);
    }

    public void Dispose()
    {
        _hmac.Dispose();
        _cache.Clear();
        CryptographicOperations.ZeroMemory(_message);
    }

    PersonPseudonym Of(int length, ReadOnlySpan<byte> rest)
    {
        var message = _message.AsSpan(0, length);
        if (rest.IsEmpty && _cache.TryFind(message, out var known)) return new(known);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _hmac.AppendData(message);
        _hmac.AppendData(rest);
        _hmac.GetHashAndReset(hash);
        var pseudonym = BinaryPrimitives.ReadUInt128BigEndian(hash);
        if (rest.IsEmpty) _cache.Keep(message, pseudonym);
        return new(pseudonym);
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
