namespace Samsyn.Events.Imports.Checking;

/// <summary>How decimals are written in a source, and reading them exactly: into integers scaled by a power of ten.</summary>
/// <param name="Comma">Whether the decimal sign is a comma.</param>
/// <param name="Thousands">The sign that may stand between thousands, or 0 for none. Elsewhere in a number it is no part of one: 12,5 is not 125.</param>
sealed record Amounts(bool Comma, char Thousands)
{
    /// <summary>DECIMAL(18, …) holds 18 digits.</summary>
    const int MostDigits = 18;

    const long Largest = 999_999_999_999_999_999;

    readonly byte _sign = Comma ? (byte)',' : (byte)'.';
    readonly byte[] _thousands = Thousands == 0 ? [] : System.Text.Encoding.UTF8.GetBytes([Thousands]);

    /// <param name="text">The number as it stands, without spaces around it.</param>
    /// <param name="decimals">How many decimals the result keeps.</param>
    /// <param name="mayRound">Whether further decimals are rounded (half to even); else they are refused, unless they are zeros.</param>
    /// <param name="scaled">The number times 10^decimals.</param>
    /// <param name="written">How many decimals were written.</param>
    /// <returns>Null when it could be read, else a reject code.</returns>
    public string? Read(ReadOnlySpan<byte> text, int decimals, bool mayRound, out long scaled, out int written)
    {
        (scaled, written) = (0, 0);
        var at = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var negative = at == 1 && text[0] == '-';
        var (digits, inFraction) = (0, false);
        long value = 0;
        for (; at < text.Length; at++)
        {
            var b = text[at];
            if (char.IsAsciiDigit((char)b))
            {
                if (digits >= MostDigits || (inFraction && written >= decimals)) return Slowly(text, decimals, mayRound, out scaled, out written);
                value = value * 10 + (b - '0');
                digits++;
                if (inFraction) written++;
            }
            else if (b == _sign && !inFraction) inFraction = true;
            else return Slowly(text, decimals, mayRound, out scaled, out written);
        }
        if (digits == 0) return RejectCodes.NumberUnreadable;
        for (var i = written; i < decimals; i++)
        {
            if (value > long.MaxValue / 10) return RejectCodes.NumberTooLarge;
            value *= 10;
        }
        if (value > Largest) return RejectCodes.NumberTooLarge;
        scaled = negative ? -value : value;
        return null;
    }

    /// <summary>Thousands, exponents, many digits, and refusals: rarer, and as exact, for the digits are looked at and not calculated with.</summary>
    string? Slowly(ReadOnlySpan<byte> text, int decimals, bool mayRound, out long scaled, out int written)
    {
        (scaled, written) = (0, 0);
        var buffer = text.Length <= 256 ? stackalloc byte[text.Length] : new byte[text.Length];
        if (!WrittenNumber.TryRead(text, _sign, _thousands, buffer, out var number)) return RejectCodes.NumberUnreadable;
        written = (int)Math.Clamp(number.WrittenDecimals, 0, decimals);
        var digits = number.Digits;
        if (digits.IsEmpty) return null;
        var (shift, value) = (decimals - number.Decimals, 0L);
        if (shift < 0 && !mayRound) return RejectCodes.NumberTooPrecise;
        if (digits.Length + shift > MostDigits) return RejectCodes.NumberTooLarge;
        for (var i = 0; i < digits.Length + shift; i++) value = value * 10 + (i < digits.Length ? digits[i] : 0);
        if (shift < 0 && digits.Length + shift is >= 0 and var kept)
        {
            var next = digits[(int)kept];
            if (next > 5 || (next == 5 && (kept + 1 < digits.Length || value % 2 != 0))) value++;
        }
        if (value > Largest) return RejectCodes.NumberTooLarge;
        scaled = number.IsNegative ? -value : value;
        return null;
    }
}
