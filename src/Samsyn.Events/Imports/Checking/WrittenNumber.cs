namespace Samsyn.Events.Imports.Checking;

/// <summary>A number as its digits, however many: digits · 10^−decimals. Nothing is calculated, so nothing is lost.</summary>
readonly ref struct WrittenNumber
{
    /// <summary>An exponent beyond it says no more than this one: too large or too precise for any amount.</summary>
    const long MostExponent = 1_000_000_000;

    /// <summary>0 to 9 each, without zeros at either end; empty: the number is zero.</summary>
    public ReadOnlySpan<byte> Digits { get; private init; }

    /// <summary>How many of the digits are decimals; negative where zeros follow them.</summary>
    public long Decimals { get; private init; }

    /// <summary>How many decimals stand there, zeros at the end among them.</summary>
    public long WrittenDecimals { get; private init; }
    public bool IsNegative { get; private init; }

    /// <param name="text">Sign, digits with or without signs between thousands, decimals, exponent.</param>
    /// <param name="decimalSign">Before the decimals.</param>
    /// <param name="thousands">Between groups of three digits of the whole part; empty: none.</param>
    /// <param name="buffer">As long as the text; the digits are kept there.</param>
    /// <param name="number">What was read.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, byte decimalSign, ReadOnlySpan<byte> thousands, Span<byte> buffer, out WrittenNumber number)
    {
        number = default;
        var negative = text.Length > 0 && text[0] == '-';
        if (negative || (text.Length > 0 && text[0] == '+')) text = text[1..];
        if (!TryWhole(ref text, thousands, buffer, out var count)) return false;
        var whole = count;
        if (text.Length > 0 && text[0] == decimalSign)
        {
            text = text[1..];
            count += Digit(ref text, buffer[count..], int.MaxValue);
        }
        if (count == 0 || !TryExponent(text, out var exponent)) return false;
        var used = buffer[..count];
        var trimmed = used.TrimEnd((byte)0);
        number = new()
        {
            Digits = trimmed.TrimStart((byte)0), Decimals = trimmed.Length - whole - exponent, WrittenDecimals = count - whole - exponent, IsNegative = negative,
        };
        return true;
    }

    /// <summary>Digits, or groups of them: one to three, then three each.</summary>
    static bool TryWhole(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> thousands, Span<byte> buffer, out int count)
    {
        count = Digit(ref text, buffer, int.MaxValue);
        if (thousands.IsEmpty || !text.StartsWith(thousands)) return true;
        if (count is 0 or > 3) return false;
        while (text.StartsWith(thousands))
        {
            text = text[thousands.Length..];
            if (Digit(ref text, buffer[count..], 3) < 3 || (text.Length > 0 && char.IsAsciiDigit((char)text[0]))) return false;
            count += 3;
        }
        return true;
    }

    static bool TryExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty) return true;
        if (text[0] is not ((byte)'e' or (byte)'E')) return false;
        text = text[1..];
        var negative = text.Length > 0 && text[0] == '-';
        if (negative || (text.Length > 0 && text[0] == '+')) text = text[1..];
        foreach (var b in text)
        {
            if (!char.IsAsciiDigit((char)b)) return false;
            exponent = Math.Min(exponent * 10 + (b - '0'), MostExponent);
        }
        if (negative) exponent = -exponent;
        return !text.IsEmpty;
    }

    static int Digit(ref ReadOnlySpan<byte> text, Span<byte> into, int most)
    {
        var count = 0;
        while (count < most && count < text.Length && char.IsAsciiDigit((char)text[count])) into[count] = (byte)(text[count++] - '0');
        text = text[count..];
        return count;
    }
}
