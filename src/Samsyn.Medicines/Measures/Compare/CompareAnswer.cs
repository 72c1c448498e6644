using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Pages;

namespace Samsyn.Medicines.Measures.Compare;

/// <summary>Several measures of one organisation, before any word is chosen.</summary>
/// <param name="Drawn">The months of the small charts.</param>
/// <param name="Table">The months of the table.</param>
/// <param name="All">The list that they were chosen from.</param>
/// <param name="Lines">Those chosen.</param>
public sealed record CompareAnswer(Organisation Organisation, Period Drawn, Period Table, Freshness Freshness, MeasureListAnswer All, IReadOnlyList<MeasureLine> Lines)
{
    /// <summary>First of the months drawn that may still change; null: none.</summary>
    public int? ProvisionalFrom => Drawn.Months().Index().Where(m => Freshness.IsProvisional(m.Item)).Select(m => (int?)m.Index).FirstOrDefault();
}
