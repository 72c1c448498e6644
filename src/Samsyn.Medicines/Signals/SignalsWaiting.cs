using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Signals;

/// <summary>Signals that nobody has taken yet and that the person may take: those for the worse first, the latest first.</summary>
sealed class SignalsWaiting(SamsynDb db, Access access, SignalWords words, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        var places = access.Tops(actor, SignalPermissions.Take, tree).SelectMany(tree.WithAllBelow).Select(o => o.Id).ToHashSet();
        if (places.Count == 0) return [];
        var waiting = (await db.Set<Signal>().AsNoTracking().Where(s => s.State == SignalState.New && s.IsGood != true).ToListAsync(cancel))
            .Where(s => places.Contains(s.OrganisationId))
            .OrderBy(s => s.IsGood is null).ThenByDescending(s => s.Since).ThenBy(s => s.Id).ToList();
        var things = waiting.Take(Most).Select(s => new WaitingThing(t["signals.waiting", words.Sentence(s, tree)], $"/medicines/signals/{s.Id}", t["signals.act.take"])).ToList();
        if (waiting.Count > Most) things.Add(new(t["signals.waiting-more", waiting.Count - Most], "/medicines/signals?state=new", t["signals.see"]));
        return things;
    }
}
