using Microsoft.AspNetCore.Components.Endpoints;
using Samsyn.Kernel.Pages;

namespace Samsyn.App.People;

/// <summary>Whoever opens the page that a notice leads to has seen it, whichever way they came: from the list, from a letter, or by themselves.</summary>
sealed class NoticesOpened(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Scope scope, OwnNotices notices)
    {
        if (HttpMethods.IsGet(http.Request.Method) && scope.Actor.PersonId is { } me && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            await notices.Opened(me, scope.Path, http.RequestAborted);
        await next(http);
    }
}
