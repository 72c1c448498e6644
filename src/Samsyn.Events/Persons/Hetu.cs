namespace Samsyn.Events.Persons;

/// <summary>The Finnish personal identity code: DDMMYY, a century sign, an individual number from 002 to 899, a check character.</summary>
/// <remarks>
/// Since 2023 a century has several signs (1900s: -YXWVU, 2000s: ABCDEF). Two codes that differ in nothing but the sign belong to two people, so the sign
/// is part of the canonical form. Individual numbers from 900 are temporary numbers of one care provider and not a person's identity: refused.
/// </remarks>
static class Hetu
{
    const int Length = 11;

    public static bool TryRead(ReadOnlySpan<byte> text, DateOnly today, out IdentityNumber number)
    {
        number = default;
        if (text.Length != Length) return false;
        Span<byte> code = stackalloc byte[Length];
        for (var i = 0; i < Length; i++) code[i] = (byte)char.ToUpperInvariant((char)text[i]);
        if (!ChecksOut(code) || BirthDate(code) is not { } born || Individual(code) is < 2 or >= FirstTemporary) return false;
        // A birth still to come cannot be told from a wrong century sign, so the day is left out
        number = new(Country.Finland, code, born <= today ? born : null, Sex(code));
        return true;
    }

    /// <summary>Whether it is a well-formed temporary number, which a care provider gives to someone whose code is not known.</summary>
    public static bool IsTemporary(ReadOnlySpan<byte> code) =>
        code.Length == Length && ChecksOut(code) && BirthDate(code) is not null && Individual(code) >= FirstTemporary;

    public static DateOnly? BirthDate(ReadOnlySpan<byte> code)
    {
        int? century = code[6] switch
        {
            (byte)'+' => 1800,
            (byte)'-' or >= (byte)'U' and <= (byte)'Y' => 1900,
            >= (byte)'A' and <= (byte)'F' => 2000,
            _ => null,
        };
        return century is { } c ? Digits.Day(c + Digits.Number(code[4..6]), Digits.Number(code[2..4]), Digits.Number(code[..2])) : null;
    }

    public static Sex Sex(ReadOnlySpan<byte> code) => Digits.SexOf(code[9]);

    const int FirstTemporary = 900;

    static int Individual(ReadOnlySpan<byte> code) => Digits.Number(code[7..10]);

    static bool ChecksOut(ReadOnlySpan<byte> code) =>
        Digits.AreAll(code[..6]) && Digits.AreAll(code[7..10])
        && "0123456789ABCDEFHJKLMNPRSTUVWXY"u8[(Digits.Number(code[..6]) * 1000 + Individual(code)) % 31] == code[10];
}
