using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;

namespace Samsyn.Events.Freshness;

/// <summary>Answers from the event store how far an organisation's data reaches.</summary>
sealed class StoreFreshness(IDeliveries deliveries, TimeProvider time) : IFreshness
{
    public async Task<Kernel.Pages.Freshness> For(Organisation organisation, OrganisationTree tree, CancellationToken cancel)
    {
        var codes = tree.WithAllBelow(organisation).Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        var all = await deliveries.All(cancel);
        return FreshnessRule.Of(all.Where(d => codes.Contains(d.Organisation)), Month.Of(time.GetLocalNow()));
    }
}
