namespace Samsyn.Events.Persons;

/// <summary>The Swedish personnummer, samordningsnummer (day + 60) and interim number (a letter first among the last four), in ten or twelve characters.</summary>
/// <remarks>
/// In ten characters a plus sign says that the person has turned, or turns this year, a hundred; a dash or nothing says younger. Canonical are twelve
/// characters, so that a centenarian is the same person in every notation. The check digit is Luhn's, with an interim letter counted as 1.
/// </remarks>
static class Personnummer
{
    const int Length = 12;

    public static bool TryRead(ReadOnlySpan<byte> text, DateOnly today, out IdentityNumber number)
    {
        number = default;
        Span<byte> canonical = stackalloc byte[Length];
        if (!Complete(text, today, canonical) || !ChecksOut(canonical[2..])) return false;
        if (BirthDate(canonical) is not { } born || born > today) return false;
        number = new(Country.Sweden, canonical, born, Sex(canonical));
        return true;
    }

    public static DateOnly? BirthDate(ReadOnlySpan<byte> canonical)
    {
        var day = Digits.Number(canonical[6..8]);
        return Digits.Day(Digits.Number(canonical[..4]), Digits.Number(canonical[4..6]), day > 60 ? day - 60 : day);
    }

    public static Sex Sex(ReadOnlySpan<byte> canonical) => Digits.SexOf(canonical[10]);

    /// <summary>Writes the twelve characters of any notation: without separator, with the century filled in, letters large.</summary>
    public static bool Complete(ReadOnlySpan<byte> text, DateOnly today, Span<byte> canonical)
    {
        var separator = text.Length is 11 or 13 ? text[^5] : (byte)'-';
        if (text.Length is not (>= 10 and <= 13) || separator is not ((byte)'-' or (byte)'+')) return false;
        var day = text[..(text.Length is 10 or 11 ? 6 : 8)];
        if (!Digits.AreAll(day)) return false;
        day.CopyTo(canonical[(8 - day.Length)..]);
        if (day.Length == 6)
        {
            var year = Year(day, separator == '+', today);
            canonical[0] = (byte)('0' + year / 1000);
            canonical[1] = (byte)('0' + year / 100 % 10);
        }
        text[^4..].CopyTo(canonical[8..]);
        canonical[8] = (byte)char.ToUpperInvariant((char)canonical[8]);
        return (canonical[8] is >= (byte)'0' and <= (byte)'9' || InterimLetters.Contains(canonical[8])) && Digits.AreAll(canonical[9..]);
    }

    static ReadOnlySpan<byte> InterimLetters => "TRSUWXJKLMNP"u8;

    static int Year(ReadOnlySpan<byte> day, bool centenarian, DateOnly today)
    {
        var yy = Digits.Number(day[..2]);
        var year = today.Year - (today.Year - yy) % 100;
        if (centenarian) return year - 100;
        var number = Digits.Number(day[4..6]);
        var comes = Digits.Day(year, Digits.Number(day[2..4]), number > 60 ? number - 60 : number) > today;
        return comes ? year - 100 : year;
    }

    static bool ChecksOut(ReadOnlySpan<byte> ten)
    {
        if (ten[6..9].SequenceEqual("000"u8)) return false;
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var digit = ten[i] > '9' ? 1 : ten[i] - '0';
            var weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
