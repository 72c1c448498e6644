using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.AspNetCore.WebUtilities;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Kernel.Permissions;

/// <summary>The one door: every request for a page or an endpoint passes here, and only here is it let through or turned away.</summary>
/// <remarks>
/// Nobody signed in: 401 from <c>/api</c>, to the sign-in page otherwise. Without the permission: 403. An organisation that does not
/// exist: 404. A period that cannot be read: 400. What says neither what it needs nor that it is open is closed to all.
/// </remarks>
public sealed class Gate(RequestDelegate next, GateSettings settings, Access access, OrganisationTrees trees)
{
    public async Task InvokeAsync(HttpContext http, SamsynDb db, Actors actors, Scope scope, ScopeFilling filling)
    {
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            await next(http);
            return;
        }
        var actor = await actors.Of(http.User, http.RequestAborted);
        LanguageChoice.Speak(http.Request, actor.Language);
        var answer = await Decide(http, endpoint, actor, db, scope, filling);
        if (answer is null) await next(http);
        else if (answer.Status == StatusCodes.Status401Unauthorized && !http.IsApi()) http.Response.Redirect(SignIn(http.Request));
        else await http.Refuse(answer.Status, answer.Refusal);
    }

    async Task<Turned?> Decide(HttpContext http, Endpoint endpoint, Actor actor, SamsynDb db, Scope scope, ScopeFilling filling)
    {
        if (!settings.Demo && endpoint.Metadata.GetMetadata<DemoOnlyAttribute>() is not null) return Turned.NotFound;
        var tree = actor.IsSignedIn ? await trees.Current(db, http.RequestAborted) : OrganisationTree.Empty;
        ScopeFilling.Begin(scope, actor, tree, http.Request);

        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await filling.FillGenerously(scope, http.RequestAborted);
            return null;
        }
        if (endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Permission is not { } permission) return Turned.Unguarded;
        if (!actor.IsSignedIn) return Turned.NotSignedIn;
        if (!access.MaySomewhere(actor, permission)) return Turned.Forbidden;
        return await filling.Fill(scope, permission, http.RequestAborted);
    }

    string SignIn(HttpRequest request)
    {
        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/";
        return QueryHelpers.AddQueryString(settings.SignInPath, "return", back);
    }
}
