namespace Samsyn.Events.Persons;

/// <summary>The Danish CPR number: DDMMYY-SSSS, the century from the seventh digit, the sex from the last.</summary>
/// <remarks>
/// Modulus 11 is not asked for: numbers without it have been issued since October 2007. Replacement numbers, which hospitals give to people without a
/// CPR, have no common form; a source that sends them declares them local.
/// </remarks>
static class Cpr
{
    const int Length = 10;

    public static bool TryRead(ReadOnlySpan<byte> text, DateOnly today, out IdentityNumber number)
    {
        number = default;
        Span<byte> digits = stackalloc byte[Length];
        if (!Digits.Join(text, "- "u8, digits) || !Digits.AreAll(digits)) return false;
        if (BirthDate(digits) is not { } born || born > today) return false;
        number = new(Country.Denmark, digits, born, Digits.SexOf(digits[9]));
        return true;
    }

    public static DateOnly? BirthDate(ReadOnlySpan<byte> digits)
    {
        var yy = Digits.Number(digits[4..6]);
        var century = (digits[6] - '0') switch
        {
            <= 3 => 1900,
            4 or 9 => yy <= 36 ? 2000 : 1900,
            _ => yy <= 57 ? 2000 : 1800,
        };
        return Digits.Day(century + yy, Digits.Number(digits[2..4]), Digits.Number(digits[..2]));
    }
}
