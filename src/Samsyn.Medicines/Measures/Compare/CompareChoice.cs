using Samsyn.Kernel.Pages;
using Samsyn.Medicines.Measures.Pages;

namespace Samsyn.Medicines.Measures.Compare;

/// <summary>Which measures stand beside each other: those picked, those of a subject, or those that one should look at first. Pure.</summary>
/// <param name="Picked">Codes in the order of the address; empty: none was picked.</param>
/// <param name="Tag">A subject; "": none was chosen. Counts where nothing was picked.</param>
public sealed record CompareChoice(IReadOnlyList<string> Picked, string Tag)
{
    /// <summary>How many fit a report that somebody reads.</summary>
    public const int Most = 12;

    /// <summary>How many stand there when nothing was chosen.</summary>
    const int Usual = 6;

    /// <summary>Whether the reader has chosen.</summary>
    public bool IsChosen => Picked.Count > 0 || Tag.Length > 0;

    /// <summary><c>?m=one&amp;m=another</c> or <c>?m=one,another</c>, and <c>?tag=antibiotics</c>.</summary>
    public static CompareChoice Read(Scope scope) => new(
        [.. (scope.Query.GetValueOrDefault("m") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
        (scope.Query.GetValueOrDefault("tag") ?? "").Trim());

    /// <param name="lines">All that may be seen, what one should look at first first.</param>
    public IReadOnlyList<MeasureLine> Of(IReadOnlyList<MeasureLine> lines) =>
        Picked.Count > 0 ? [.. Picked.Select(code => lines.FirstOrDefault(l => l.Measure.Code == code)).OfType<MeasureLine>().Take(Most)]
        : Tag.Length > 0 ? [.. lines.Where(l => l.Measure.Tags.Contains(Tag)).Take(Most)]
        : [.. lines.Where(l => l.Standing.Value is not null).Take(Usual)];
}
