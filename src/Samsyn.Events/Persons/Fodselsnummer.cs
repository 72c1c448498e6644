namespace Samsyn.Events.Persons;

/// <summary>The Norwegian numbers of eleven digits: fødselsnummer, D-number (day + 40), H-number (month + 40), FH-number, and test persons (month + 80).</summary>
/// <remarks>Both check digits must be right. An FH-number begins with 8 or 9 and tells neither birth date nor sex, by design.</remarks>
static class Fodselsnummer
{
    const int Length = 11;

    public static bool TryRead(ReadOnlySpan<byte> text, DateOnly today, out IdentityNumber number)
    {
        number = default;
        Span<byte> digits = stackalloc byte[Length];
        if (!Digits.Join(text, "- "u8, digits) || !Digits.AreAll(digits) || !ChecksOut(digits)) return false;
        if (IsHelpNumber(digits))
        {
            number = new(Country.Norway, digits, null, null);
            return true;
        }
        if (BirthDate(digits) is not { } born || born > today) return false;
        number = new(Country.Norway, digits, born, Sex(digits));
        return true;
    }

    public static DateOnly? BirthDate(ReadOnlySpan<byte> digits)
    {
        if (IsHelpNumber(digits)) return null;
        var day = Digits.Number(digits[..2]);
        var month = Digits.Number(digits[2..4]);
        return Year(Digits.Number(digits[4..6]), Digits.Number(digits[6..9])) is { } year
            ? Digits.Day(year, month > 80 ? month - 80 : month > 40 ? month - 40 : month, day > 40 ? day - 40 : day)
            : null;
    }

    public static Sex Sex(ReadOnlySpan<byte> digits) => Digits.SexOf(digits[8]);

    static bool IsHelpNumber(ReadOnlySpan<byte> digits) => digits[0] >= (byte)'8';

    /// <summary>The series of individual numbers say the century; some combinations have never been issued.</summary>
    static int? Year(int yy, int individual) => individual switch
    {
        < 500 => 1900 + yy,
        < 750 when yy >= 54 => 1800 + yy,
        >= 900 when yy >= 40 => 1900 + yy,
        _ when yy < 40 => 2000 + yy,
        _ => null,
    };

    static bool ChecksOut(ReadOnlySpan<byte> digits) =>
        (Digits.WeightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) + (digits[9] - '0')) % 11 == 0
        && (Digits.WeightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) + (digits[10] - '0')) % 11 == 0;
}
