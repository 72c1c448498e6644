using Samsyn.Events.Store;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.EventRows;

/// <summary>Which events behind a measure are asked for: one month, one side. Pure.</summary>
/// <param name="Side">numerator, minus or denominator.</param>
sealed record EventRowsQuestion(MeasureDefinition Measure, Month Month, string Side, EventFilter Filter)
{
    /// <summary>The sides of a measure that are made of events.</summary>
    public static IEnumerable<(string Side, EventFilter Filter)> Sides(MeasureDefinition measure) =>
        from side in new[] { ("numerator", measure.Numerator), ("minus", measure.Minus), ("denominator", measure.Denominator) }
        where side.Item2?.Events is not null
        select (side.Item1, side.Item2!.Events!);

    /// <param name="side">Null or "": the first that is made of events.</param>
    /// <returns>The question, or why there is none.</returns>
    public static (EventRowsQuestion? Question, Refusal? Refused) Read(MeasureDefinition measure, string? month, string? side)
    {
        if (!Month.TryParse(month ?? "", out var asked)) return (null, Refusal.Of("measure.event-month", month ?? ""));
        var found = Sides(measure).FirstOrDefault(s => string.IsNullOrEmpty(side) || s.Side == side);
        return found.Filter is null ? (null, Refusal.Of("measure.side", side ?? "")) : (new(measure, asked, found.Side, found.Filter), null);
    }
}
