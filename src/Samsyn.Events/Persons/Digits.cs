namespace Samsyn.Events.Persons;

/// <summary>What the four countries' numbers have in common: ASCII digits, weights, dates.</summary>
static class Digits
{
    public static bool AreAll(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    public static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = number * 10 + (digit - '0');
        return number;
    }

    public static int WeightedSum(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (digits[i] - '0') * weights[i];
        return sum;
    }

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    public static Sex SexOf(byte digit) => (digit & 1) == 1 ? Sex.Male : Sex.Female;

    /// <summary>Puts a number of six and some more characters together without the separator that may stand between them.</summary>
    /// <returns>Whether the text had exactly the wanted length, with or without one of the separators.</returns>
    public static bool Join(ReadOnlySpan<byte> text, ReadOnlySpan<byte> separators, Span<byte> joined)
    {
        if (text.Length == joined.Length + 1 && separators.Contains(text[6]))
        {
            text[..6].CopyTo(joined);
            text[7..].CopyTo(joined[6..]);
            return true;
        }
        return text.Length == joined.Length && text.TryCopyTo(joined);
    }
}
