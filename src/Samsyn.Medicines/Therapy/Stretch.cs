namespace Samsyn.Medicines.Therapy;

/// <summary>A stretch of time with a beginning and an end: a therapy, a prescription, a stay in a ward.</summary>
/// <remarks>Both on the ward's own clock, so that a day is the day the patient knows; on the two nights a year when clocks change it is an hour off.</remarks>
readonly record struct Stretch
{
    /// <exception cref="ArgumentException">The end is before the beginning.</exception>
    public Stretch(DateTime from, DateTime to) =>
        (From, To) = to >= from ? (from, to) : throw new ArgumentException($"A stretch of time that begins {from:s} cannot end {to:s}.");

    public DateTime From { get; }
    public DateTime To { get; }

    /// <summary>Length in days and parts of days, exact and not rounded: from 10:00 to 16:00 the next day is 1.25. Of a stay these are bed days.</summary>
    public decimal Days => (decimal)(To - From).Ticks / TimeSpan.TicksPerDay;

    /// <summary>The part of it that lies within another; null: they do not meet. Stretches that touch share a moment without length.</summary>
    public Stretch? Within(Stretch other)
    {
        var (from, to) = (From > other.From ? From : other.From, To < other.To ? To : other.To);
        return from <= to ? new(from, to) : null;
    }

    /// <summary>How much of each date it covers, in parts of a day; the parts add up to <see cref="Days"/>.</summary>
    public IEnumerable<(DateOnly Date, decimal Part)> ByDate()
    {
        for (var date = DateOnly.FromDateTime(From); date <= DateOnly.FromDateTime(To); date = date.AddDays(1))
        {
            var day = date.ToDateTime(TimeOnly.MinValue);
            yield return (date, Within(new(day, day.AddDays(1)))!.Value.Days);
        }
    }
}
