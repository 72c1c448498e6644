using System.Globalization;

namespace Samsyn.Kernel.Time;

/// <summary>A calendar month, the unit in which deliveries arrive and measures are drawn.</summary>
/// <remarks>Ordered and counted by <see cref="Index"/>; written <c>2025-03</c> for machines.</remarks>
public readonly record struct Month : IComparable<Month>
{
    /// <summary>Months since year 0, so that differences are plain subtraction.</summary>
    public int Index { get; }

    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900–2199 or the month outside 1–12.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2199);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        Index = year * 12 + number - 1;
    }

    public int Year => Index / 12;
    public int Number => Index % 12 + 1;
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The month as the event store keeps it: 202503.</summary>
    public int YearMonth => Year * 100 + Number;

    public static Month FromYearMonth(int yearMonth) => new(yearMonth / 100, yearMonth % 100);
    public static Month Of(DateOnly day) => new(day.Year, day.Month);
    public static Month Of(DateTimeOffset instant) => new(instant.Year, instant.Month);

    public Month Plus(int months) => new((Index + months) / 12, (Index + months) % 12 + 1);
    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    public static bool operator <(Month left, Month right) => left.Index < right.Index;
    public static bool operator >(Month left, Month right) => left.Index > right.Index;
    public static bool operator <=(Month left, Month right) => left.Index <= right.Index;
    public static bool operator >=(Month left, Month right) => left.Index >= right.Index;
    public static int operator -(Month left, Month right) => left.Index - right.Index;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    /// <summary>Reads <c>2025-03</c>; anything else is not a month.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 1900 or > 2199 || number is < 1 or > 12)
            return false;
        month = new(year, number);
        return true;
    }
}
