using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.News;

namespace Samsyn.Together.Exchange;

/// <summary>On the home page: that what one has shared is used somewhere, until one has looked.</summary>
sealed class ExchangeWaiting(UnseenNews news, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel) =>
        [.. (await news.For(actor, ExchangePermissions.Told, "reuse:", Most, cancel)).Select(n => new WaitingThing(n.Text, n.Path, t["exchange.waiting.read"]))];
}
