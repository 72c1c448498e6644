using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Samsyn.Events.Persons;

/// <summary>A valid national identity number in its one canonical notation, on its way to becoming a <see cref="PersonPseudonym"/>.</summary>
/// <remarks>
/// Canonical are: CPR ten digits, fødselsnummer eleven digits, HETU eleven characters with its century sign, personnummer twelve characters with
/// the century. Lives on the stack only; nothing prints it, <see cref="ToString"/> included.
/// </remarks>
public readonly struct IdentityNumber : IEquatable<IdentityNumber>
{
    public const int MaxLength = 12;

    readonly Characters _characters;
    readonly byte _length;

    internal IdentityNumber(Country country, ReadOnlySpan<byte> canonical, DateOnly? birthDate, Sex? sex)
    {
        canonical.CopyTo(_characters);
        (Country, _length, BirthDate, Sex) = (country, (byte)canonical.Length, birthDate, sex);
    }

    public Country Country { get; }

    /// <summary>The day of birth; null where the number does not tell it.</summary>
    public DateOnly? BirthDate { get; }

    /// <summary>The registered sex; null where the number does not tell it.</summary>
    public Sex? Sex { get; }

    /// <summary>The canonical notation as ASCII.</summary>
    [UnscopedRef]
    internal ReadOnlySpan<byte> Canonical => ((ReadOnlySpan<byte>)_characters)[.._length];

    /// <summary>Reads a number in any of its country's notations (with or without separator, ten or twelve digits), without allocating.</summary>
    /// <param name="utf8">The number alone; blanks around it are ignored.</param>
    /// <param name="today">Decides the century of a Swedish number of ten digits; a birth after this day is refused (in Finland not told).</param>
    /// <returns>False when it is not a valid number of that country.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, Country country, DateOnly today, out IdentityNumber number)
    {
        var text = utf8.Trim((byte)' ');
        return country switch
        {
            Country.Denmark => Cpr.TryRead(text, today, out number),
            Country.Finland => Hetu.TryRead(text, today, out number),
            Country.Norway => Fodselsnummer.TryRead(text, today, out number),
            Country.Sweden => Personnummer.TryRead(text, today, out number),
            _ => throw new ArgumentOutOfRangeException(nameof(country)),
        };
    }

    public bool Equals(IdentityNumber other) => Country == other.Country && Canonical.SequenceEqual(other.Canonical);
    public override bool Equals(object? obj) => obj is IdentityNumber other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Canonical);
        return hash.ToHashCode();
    }

    /// <summary>The country alone: the number itself is never written out.</summary>
    public override string ToString() => $"identity number ({Country})";

    public static bool operator ==(IdentityNumber left, IdentityNumber right) => left.Equals(right);
    public static bool operator !=(IdentityNumber left, IdentityNumber right) => !left.Equals(right);

    [InlineArray(MaxLength)]
    struct Characters { byte _first; }
}
