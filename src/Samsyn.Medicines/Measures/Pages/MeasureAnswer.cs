using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Statistics;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>What the page of one measure shows, before any word is chosen.</summary>
/// <param name="Drawn">The months of the charts over time.</param>
/// <param name="Compared">The months over which organisations are compared.</param>
/// <param name="Own">The organisation's results.</param>
/// <param name="Here">Its months compared, together; null: none has a value.</param>
/// <param name="PeerMonths">Each peer's results over the months drawn.</param>
/// <param name="PeerRows">Each peer's months compared, together.</param>
/// <param name="Steps">Where a confirmed new level begins.</param>
/// <param name="Complete">The last month whose figures will not change; null: none is known.</param>
public sealed record MeasureAnswer(
    MeasureDefinition Measure, Organisation Organisation, PeerGroup Peers, Period Drawn, Period Compared, MeasureMonths Own, MeasureRow? Here,
    IReadOnlyList<MeasureMonths> PeerMonths, IReadOnlyList<MeasureRow> PeerRows, IReadOnlyList<Month> Steps, Month? Complete, MeasureStanding Standing)
{
    /// <summary>The months drawn, as a control chart takes them.</summary>
    public MeasureSeries Series => Own.Series(Measure, Drawn, Steps, Complete);

    /// <summary>The same months as everybody may be told of them: what is proposed and confirmed is told to all.</summary>
    public MeasureSeries Told => Own.Told.Series(Measure, Drawn, Steps, Complete);

    /// <summary>Its own months compared and those of each peer; nothing without its own.</summary>
    public IReadOnlyList<MeasureRow> Rows => Here is null ? [] : [Here, .. PeerRows];

    /// <summary>Those rows against the limits of chance; null: too few peers, or nothing to draw limits around.</summary>
    public MeasureFunnel? Funnel => PeerRows.Count < PeerGroup.Fewest ? null : MeasureFunnel.Of(Measure, Rows);

    /// <summary>For each month drawn the nine deciles of the peers; null where too few have a value.</summary>
    public IReadOnlyList<IReadOnlyList<decimal?>?> Deciles => [.. Drawn.Months().Select(DecilesOf)];

    /// <summary>The last month drawn that has a value, if any.</summary>
    public MeasureValue? Last => Drawn.Months().Reverse().Select(m => Own.Values.GetValueOrDefault(m)).FirstOrDefault(v => v?.Value is not null);

    /// <summary>Months without a value that is not merely hidden, between the first that has one and the last drawn.</summary>
    public IReadOnlyList<Month> Missing => [.. Drawn.Months().SkipWhile(m => !Has(m)).Where(m => !Has(m) && !Own.Hidden.Contains(m))];

    public bool IsEmpty => !Drawn.Months().Any(Has);

    IReadOnlyList<decimal?>? DecilesOf(Month month)
    {
        var values = PeerMonths.Select(p => (double?)p.Values.GetValueOrDefault(month)?.Value).Where(v => v is not null).ToList();
        return values.Count < PeerGroup.Fewest ? null : [.. Percentiles.DecilesOf(values).Select(v => (decimal?)v)];
    }

    bool Has(Month month) => Own.Values.GetValueOrDefault(month)?.Value is not null;
}
