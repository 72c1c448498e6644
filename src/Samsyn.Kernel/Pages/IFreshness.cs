using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Kernel.Pages;

/// <summary>How far the data reaches, for the line that every page shows. The event store answers.</summary>
public interface IFreshness
{
    Task<Freshness> For(Organisation organisation, OrganisationTree tree, CancellationToken cancel);
}

/// <summary>How far the data of an organisation reaches.</summary>
/// <param name="Last">The last month with any delivery; null: nothing has ever been delivered.</param>
/// <param name="LastComplete">The last month for which all who usually deliver have delivered; null when there is none.</param>
/// <param name="NearlyComplete">The last month that is over and that at least nine in ten of those who usually deliver have delivered: pages end there when no
/// period was chosen, so that one late department does not hold a region back. The months after <paramref name="LastComplete"/> are marked.</param>
/// <param name="Late">How many organisations have not yet delivered the last month although they usually do.</param>
public sealed record Freshness(Month? Last, Month? LastComplete, Month? NearlyComplete, int Late)
{
    public static Freshness Nothing { get; } = new(null, null, null, 0);

    /// <summary>A month after the last complete one may still change.</summary>
    public bool IsProvisional(Month month) => LastComplete is not { } complete || month > complete;
}
