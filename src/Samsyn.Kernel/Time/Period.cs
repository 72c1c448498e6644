namespace Samsyn.Kernel.Time;

/// <summary>An unbroken run of months, both ends included.</summary>
public readonly record struct Period
{
    public Month From { get; }
    public Month To { get; }

    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public Period(Month from, Month to)
    {
        if (to < from) throw new ArgumentException($"A period cannot run from {from} to {to}.");
        (From, To) = (from, to);
    }

    public int Length => To - From + 1;
    public bool Contains(Month month) => From <= month && month <= To;
    public IEnumerable<Month> Months() { for (var m = From; m <= To; m = m.Plus(1)) yield return m; }

    /// <summary>The same months one year earlier, for comparison.</summary>
    public Period YearBefore() => new(From.Plus(-12), To.Plus(-12));

    public static Period TwelveMonthsTo(Month last) => new(last.Plus(-11), last);
    public static Period Year(int year) => new(new(year, 1), new(year, 12));

    public override string ToString() => $"{From}..{To}";
}
