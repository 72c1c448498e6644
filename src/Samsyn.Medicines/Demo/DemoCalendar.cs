using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>The time the demo region covers: five whole years and this one, up to the last day.</summary>
sealed class DemoCalendar(DateOnly until)
{
    public Month First { get; } = new(until.Year - 5, 1);
    public Month Last { get; } = Month.Of(until);
    public DateOnly Until => until;

    /// <summary>Days are counted from the first day, 0.</summary>
    public int DayOf(DateOnly date) => date.DayNumber - First.FirstDay.DayNumber;
    public DateOnly Date(int day) => First.FirstDay.AddDays(day);

    /// <summary>How many days of a month there are; fewer in the last.</summary>
    public int Days(Month month) => month == Last ? until.Day : DateTime.DaysInMonth(month.Year, month.Number);

    /// <summary>How far a month lies between the first, 0, and the last, 1.</summary>
    public double Progress(Month month) => Last == First ? 1 : (month - First) / (double)(Last - First);

    /// <summary>How many orders a treatment has in a month at scale 1 in the whole region.</summary>
    public double Orders(DemoTreatment treatment, Month month) =>
        treatment.Year / 12 * Math.Pow(1 + treatment.Growth / 100, (month - Last) / 12.0) * Season(treatment, month.Number)
        * Days(month) / DateTime.DaysInMonth(month.Year, month.Number);

    static double Season(DemoTreatment treatment, int month) => treatment.Season switch
    {
        DemoSeason.Winter => 1 + 0.3 * Math.Cos((month - 1.5) * Math.PI / 6),
        DemoSeason.Autumn => month switch { 10 => 3.4, 11 => 4.6, 12 => 2, 1 => 0.7, 2 => 0.3, _ => 0.12 },
        // In July planned care rests
        _ => treatment.Every == 0 && treatment.Way != DemoWay.Ward && month == 7 ? 0.72 : 1,
    };

    /// <summary>The working day nearest a day of the month, within the month.</summary>
    public int WorkingDay(int day, int firstOfMonth, int lastOfMonth) => Date(day).DayOfWeek switch
    {
        DayOfWeek.Saturday => day > firstOfMonth ? day - 1 : Math.Min(day + 2, lastOfMonth),
        DayOfWeek.Sunday => day < lastOfMonth ? day + 1 : Math.Max(day - 2, firstOfMonth),
        _ => day,
    };
}
