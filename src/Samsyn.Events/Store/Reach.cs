using Samsyn.Kernel.Time;

namespace Samsyn.Events.Store;

/// <summary>How far beyond a question's months a count must look to answer for them.</summary>
/// <param name="Before">Months before the first.</param>
/// <param name="After">Months after the last.</param>
public readonly record struct Reach(int Before, int After)
{
    /// <summary>The longest time from a first event to what follows it that <see cref="After"/> surely holds.</summary>
    public const int MostHours = 28 * 24;

    /// <returns>Nothing for what is summed or counted within its own months.</returns>
    public static Reach Of(Quantity quantity) => quantity switch
    {
        Quantity.NewPersons or Quantity.ChangedPersons => new(NewPersonsSql.MonthsWithout, 0),
        Quantity.Courses or Quantity.Switches or Quantity.SwitchesDue or Quantity.Orders => new(1, 1),
        _ => default,
    };

    /// <summary>The widest of some figures.</summary>
    public static Reach Of(IReadOnlyList<Summed> figures)
    {
        var all = figures.Select(f => Of(f.Quantity)).Append(default).ToList();
        return new(all.Max(r => r.Before), all.Max(r => r.After));
    }

    /// <summary>The set with the months around it, and with all organisations: who was treated next door is not new here.</summary>
    public EventSet Around(EventSet set) => set with { Period = Around(set.Period), Organisations = null };

    public Period Around(Period period) => new(period.From.Year <= 1900 ? period.From : period.From.Plus(-Before), period.To.Year >= 2199 ? period.To : period.To.Plus(After));
}
