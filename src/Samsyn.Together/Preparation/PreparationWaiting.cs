using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Together.Preparation;

/// <summary>On the home page: what to go through before the first meeting.</summary>
sealed class PreparationWaiting(PreparationBook book, Texts t) : IWaiting
{
    const int Most = 2;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel) =>
        [.. (await book.Left(actor, cancel)).Take(Most).Select(p => new WaitingThing(t["preparation.waiting", p.Initiative, p.Minutes], $"/together/preparation/{p.Modules[0].Code}", t["preparation.start"]))];
}
