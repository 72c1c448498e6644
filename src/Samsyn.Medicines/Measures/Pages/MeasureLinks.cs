using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Where what is shown of a measure can be had as a file, seen again, or looked into. Organisation and months stand in each address, whatever is chosen or delivered later.</summary>
/// <param name="SeesEvents">Whether the reader may look at single events there.</param>
public sealed record MeasureLinks(MeasureAnswer Answer, Scope Scope, bool SeesEvents)
{
    string Code => Answer.Measure.Code;

    (string, string?)[] Fixed => [("org", Answer.Organisation.Code), ("from", Answer.Drawn.From.ToString()), ("to", Answer.Drawn.To.ToString())];

    public string Csv => Scope.Link(MeasureEndpoint.Path.Replace("{code}", Code), [.. Fixed, ("format", "csv")]);

    public string Image(string chart) => Scope.Link(MeasureImageEndpoint.Path.Replace("{code}", Code), [.. Fixed, ("chart", chart), ("preset", Scope.Query.GetValueOrDefault("preset"))]);

    public string View(string tab) => Scope.Link($"/medicines/measures/{Code}", [.. Fixed, ("tab", tab), ("preset", Scope.Query.GetValueOrDefault("preset"))]);

    /// <summary>The events behind a month; null where nothing is to be seen.</summary>
    public string? Point(int index)
    {
        var month = Answer.Drawn.From.Plus(index);
        return SeesEvents && Answer.Own.Values.GetValueOrDefault(month)?.Value is not null
            ? Scope.Link($"/medicines/measures/{Code}/events", ("org", Answer.Organisation.Code), ("month", month.ToString()), ("from", null), ("to", null))
            : null;
    }
}
