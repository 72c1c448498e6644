namespace Samsyn.Events.Imports.Checking;

/// <summary>Reads dates and times in the shape that a source writes them. Never guesses between day and month: the shape is told or was found.</summary>
/// <param name="Shape">How dates are written.</param>
/// <param name="Zone">Where a time without an offset was on the clock.</param>
/// <param name="MonthOnly">The source writes a whole date but means the month.</param>
sealed class Moments(DateShape shape, TimeZoneInfo zone, bool monthOnly)
{
    const int FirstYear = 1900, LastYear = 2199;
    static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    readonly Dictionary<int, int?> _offsets = [];

    public string? Read(ReadOnlySpan<byte> text, out Moment moment)
    {
        moment = default;
        if (!ReadDate(ref text, out var year, out var month, out var day)) return RejectCodes.TimeUnreadable;
        if (year is < FirstYear or > LastYear) return RejectCodes.TimeOutside;
        if (month == 0 || day == 0)
        {
            if (text.Length > 0) return RejectCodes.TimeUnreadable;
            moment = new(year * 100 + month, null, null);
            return null;
        }
        if (day > DateTime.DaysInMonth(year, month)) return RejectCodes.TimeUnreadable;
        var dayNumber = new DateOnly(year, month, day).DayNumber - Epoch;
        long? at = null;
        if (text.Length > 0)
        {
            if (!ReadTime(text, out var micros, out var offset)) return RejectCodes.TimeUnreadable;
            at = dayNumber * 86_400_000_000L + micros - (offset ?? LocalOffset(dayNumber, micros)) * 60_000_000L;
        }
        moment = monthOnly ? new(year * 100 + month, null, null) : new(year * 100 + month, dayNumber, at);
        return null;
    }

    bool ReadDate(ref ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        switch (shape)
        {
            case DateShape.YearFirst:
                if (!Digits(ref text, 4, out year)) return false;
                if (text.Length == 0) return true;
                if (text[0] is (byte)'-' or (byte)'/' or (byte)'.')
                {
                    var between = text[0];
                    text = text[1..];
                    if (!Digits(ref text, 2, out month) || month is < 1 or > 12) return false;
                    if (text.Length == 0) return true;
                    if (text[0] != between) return false;
                    text = text[1..];
                    return Digits(ref text, 2, out day) && day > 0;
                }
                return Digits(ref text, 2, out month) && month is >= 1 and <= 12 && (text.Length == 0 || (Digits(ref text, 2, out day) && day > 0));
            case DateShape.DayFirst or DateShape.MonthFirst:
                if (!UpToTwo(ref text, out var first) || text.Length == 0 || text[0] is not ((byte)'-' or (byte)'/' or (byte)'.')) return false;
                var sign = text[0];
                text = text[1..];
                if (!UpToTwo(ref text, out var second) || text.Length == 0 || text[0] != sign) return false;
                text = text[1..];
                if (!Digits(ref text, 4, out year)) return false;
                (day, month) = shape == DateShape.DayFirst ? (first, second) : (second, first);
                return month is >= 1 and <= 12 && day > 0;
            default:
                throw new InvalidOperationException($"No reading for {shape}.");
        }
    }

    static bool ReadTime(ReadOnlySpan<byte> text, out long micros, out int? offset)
    {
        (micros, offset) = (0, null);
        if (text[0] is not ((byte)'T' or (byte)' ')) return false;
        text = text[1..];
        if (!Digits(ref text, 2, out var hour) || hour > 23 || text.Length == 0 || text[0] != ':') return false;
        text = text[1..];
        if (!Digits(ref text, 2, out var minute) || minute > 59) return false;
        micros = (hour * 60L + minute) * 60_000_000;
        if (text.Length > 0 && text[0] == ':')
        {
            text = text[1..];
            if (!Digits(ref text, 2, out var second) || second > 60) return false;
            micros += second * 1_000_000L;
            if (text.Length > 0 && text[0] is (byte)'.' or (byte)',')
            {
                text = text[1..];
                var (unit, any) = (100_000L, false);
                while (text.Length > 0 && char.IsAsciiDigit((char)text[0])) { micros += (text[0] - '0') * unit; unit /= 10; text = text[1..]; any = true; }
                if (!any) return false;
            }
        }
        if (text.Length == 0) return true;
        if (text is [(byte)'Z']) { offset = 0; return true; }
        var sign = text[0] == '+' ? 1 : text[0] == '-' ? -1 : 0;
        text = text[1..];
        if (sign == 0 || !Digits(ref text, 2, out var hours)) return false;
        if (text.Length > 0 && text[0] == ':') text = text[1..];
        if (!Digits(ref text, 2, out var minutes) || text.Length > 0 || hours > 14 || minutes > 59) return false;
        offset = sign * (hours * 60 + minutes);
        return true;
    }

    /// <summary>Minutes ahead of UTC on the local clock. Remembered for each day, unless the clocks change on it.</summary>
    int LocalOffset(int dayNumber, long micros)
    {
        if (!_offsets.TryGetValue(dayNumber, out var minutes))
        {
            var midnight = DateTime.UnixEpoch.AddDays(dayNumber);
            var (before, after) = (At(midnight), At(midnight.AddDays(1).AddMinutes(-1)));
            _offsets[dayNumber] = minutes = before == after ? before : null;
        }
        return minutes ?? At(DateTime.UnixEpoch.AddDays(dayNumber).AddTicks(micros * 10));
    }

    int At(DateTime local) => (int)zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)).TotalMinutes;

    static bool Digits(ref ReadOnlySpan<byte> text, int count, out int value)
    {
        value = 0;
        if (text.Length < count) return false;
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit((char)text[i])) return false;
            value = value * 10 + (text[i] - '0');
        }
        text = text[count..];
        return true;
    }

    static bool UpToTwo(ref ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        var read = 0;
        while (read < 2 && read < text.Length && char.IsAsciiDigit((char)text[read])) value = value * 10 + (text[read++] - '0');
        text = text[read..];
        return read > 0;
    }
}
