using Microsoft.AspNetCore.Antiforgery;
using Samsyn.App.Frame;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.Safety;

/// <summary>Nothing is changed on another site's behalf: a form must carry our token, a call to <c>/api</c> must come from this site or from no browser.</summary>
/// <remarks>Asked for every endpoint, so that nobody can forget it.</remarks>
sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (IsSafe(http.Request.Method) || http.GetEndpoint() is null || ProblemPage.Reached(http)) await next(http);
        else if (http.IsApi() && !ComesFromAnotherSite(http.Request)) await next(http);
        else if (!http.IsApi() && await HasToken(http)) await next(http);
        else await http.Refuse(StatusCodes.Status400BadRequest, Refusal.Of("form.not-ours"));
    }

    static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    static bool ComesFromAnotherSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)));

    async Task<bool> HasToken(HttpContext http) =>
        http.Features.Get<IAntiforgeryValidationFeature>() is { } asked ? asked.IsValid : await antiforgery.IsRequestValidAsync(http);
}
