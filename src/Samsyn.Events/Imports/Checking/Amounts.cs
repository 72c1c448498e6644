using System.Globalization;
using System.Text;

namespace Samsyn.Events.Imports.Checking;

/// <summary>How decimals are written in a source, and reading them exactly: into integers scaled by a power of ten.</summary>
/// <param name="Comma">Whether the decimal sign is a comma.</param>
/// <param name="Thousands">The sign between thousands that may stand in numbers, or 0 for none.</param>
sealed record Amounts(bool Comma, byte Thousands)
{
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
        var (digits, inFraction, sign) = (0, false, Comma ? (byte)',' : (byte)'.');
        long value = 0;
        for (; at < text.Length; at++)
        {
            var b = text[at];
            if (char.IsAsciiDigit((char)b))
            {
                if (digits >= 18 || (inFraction && written >= decimals)) return Slowly(text, decimals, mayRound, out scaled, out written);
                value = value * 10 + (b - '0');
                digits++;
                if (inFraction) written++;
            }
            else if (b == sign && !inFraction) inFraction = true;
            else if (b == Thousands && Thousands != 0 && !inFraction && digits > 0) continue;
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

    /// <summary>DECIMAL(18, …) holds 18 digits.</summary>
    const long Largest = 999_999_999_999_999_999;

    /// <summary>Exponents, many digits, and refusals: rare, so decimal arithmetic decides.</summary>
    string? Slowly(ReadOnlySpan<byte> text, int decimals, bool mayRound, out long scaled, out int written)
    {
        (scaled, written) = (0, 0);
        var plain = Encoding.UTF8.GetString(text);
        if (Thousands != 0) plain = plain.Replace(((char)Thousands).ToString(), "", StringComparison.Ordinal);
        if (Comma) plain = plain.Contains('.', StringComparison.Ordinal) ? "?" : plain.Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
            return RejectCodes.NumberUnreadable;
        var rounded = decimal.Round(number, decimals, MidpointRounding.ToEven);
        if (rounded != number && !mayRound) return RejectCodes.NumberTooPrecise;
        if (Math.Abs(rounded) > Largest / (decimal)Math.Pow(10, decimals)) return RejectCodes.NumberTooLarge;
        scaled = (long)(rounded * (decimal)Math.Pow(10, decimals));
        written = Math.Min(decimals, number.Scale);
        return null;
    }
}
