using Samsyn.Kernel.Charts;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>The limits of a funnel as lines: at sizes that lie close where limits bend.</summary>
static class FunnelBounds
{
    const int Steps = 60;

    public static IReadOnlyList<FunnelBound> Of(MeasureFunnel funnel)
    {
        var largest = funnel.Units.Max(u => u.Denominator!.Value);
        var per = (double)funnel.Per;
        return
        [
            .. from step in Enumerable.Range(1, Steps)
               let size = largest * step * step / (Steps * Steps)
               let near = funnel.Funnel.Limits(size, 0.95)
               let far = funnel.Funnel.Limits(size, 0.998)
               where near is not null && far is not null
               select new FunnelBound(size, near.Value.Lower * per, near.Value.Upper * per, far.Value.Lower * per, far.Value.Upper * per),
        ];
    }
}
