using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Signals;

/// <summary>The signals of an organisation and all below it: one's own first, then those that nobody has taken, those for the worse before the others, the latest first.</summary>
sealed class SignalList(SamsynDb db)
{
    /// <summary>The filters of the page; open is what is not explained and not closed.</summary>
    public static IReadOnlyList<string> Filters { get; } = ["open", "new", "accepted", "workedon", "explained", "closed"];

    public async Task<IReadOnlyList<Signal>> Of(Organisation top, OrganisationTree tree, Guid? reader, CancellationToken cancel)
    {
        var places = tree.WithAllBelow(top).Select(o => o.Id).ToHashSet();
        var all = await db.Set<Signal>().AsNoTracking().ToListAsync(cancel);
        return [.. all.Where(s => places.Contains(s.OrganisationId))
            .OrderBy(s => s.OwnerId != reader || !s.IsOpen).ThenBy(s => s.State).ThenBy(s => s.IsGood switch { false => 0, null => 1, _ => 2 })
            .ThenByDescending(s => s.Since).ThenBy(s => s.Id)];
    }

    /// <param name="filter">One of <see cref="Filters"/>; anything else is "open".</param>
    public static bool Fits(Signal signal, string? filter) =>
        Enum.TryParse<SignalState>(filter, ignoreCase: true, out var state) && Filters.Contains(filter) ? signal.State == state : signal.IsOpen;
}
