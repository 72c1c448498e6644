using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.Api;

/// <summary>Whatever goes wrong under <c>/api</c> is answered by problem details: a refusal with its sentence, anything else without a word about the inside.</summary>
static class ApiProblems
{
    /// <summary>Goes before routing.</summary>
    public static void UseApiProblems(this IApplicationBuilder site) => site.UseWhen(RefusalAnswer.IsApi, api =>
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failed, SuppressDiagnosticsCallback = _ => true });
        api.UseStatusCodePages(c => RefusalAnswer.Problem(c.HttpContext.Response.StatusCode, OfStatus(c.HttpContext.Response.StatusCode)).ExecuteAsync(c.HttpContext));
    });

    static Task Failed(HttpContext http)
    {
        var (status, refusal) = http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            RefusedException refused => (StatusCodes.Status409Conflict, refused.Refusal),
            BadHttpRequestException bad => (bad.StatusCode, OfStatus(bad.StatusCode)),
            var error => (StatusCodes.Status500InternalServerError, Unexpected(http, error)),
        };
        return RefusalAnswer.Problem(status, refusal).ExecuteAsync(http);
    }

    static Refusal Unexpected(HttpContext http, Exception? error)
    {
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiProblems));
        if (error is not null) Log.ApiFailed(log, http.TraceIdentifier, error);
        return Refusal.Of("server.failed", http.TraceIdentifier);
    }

    static Refusal OfStatus(int status) => status switch
    {
        400 => Refusal.Of("request.malformed"),
        404 => Refusal.Of("request.not-found"),
        405 => Refusal.Of("request.method"),
        413 => Refusal.Of("request.too-large"),
        415 => Refusal.Of("request.media-type"),
        429 => Refusal.Of("request.too-many"),
        _ => Refusal.Of("request.refused", $"{status}", ReasonPhrases.GetReasonPhrase(status)),
    };
}
