using Microsoft.AspNetCore.Http.Features;
using Samsyn.App.Frame;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.Safety;

/// <summary>Requests are small, except where files are received; who was not let in cannot send any.</summary>
sealed class UploadLimit(RequestDelegate next, Limits limits)
{
    static readonly Refusal TooLarge = Refusal.Of("limit.too-large");

    public async Task InvokeAsync(HttpContext http)
    {
        var most = http.GetEndpoint()?.Metadata.GetMetadata<TakesUploadAttribute>() is null ? limits.RequestBytes : limits.UploadBytes;
        // What was too large once is not measured again on the way to the page that says so
        if (http.Request.ContentLength > most && !ProblemPage.Reached(http))
        {
            await http.Refuse(StatusCodes.Status413PayloadTooLarge, TooLarge);
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = most;
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge && !http.Response.HasStarted)
        {
            await http.Refuse(StatusCodes.Status413PayloadTooLarge, TooLarge);
        }
    }
}
