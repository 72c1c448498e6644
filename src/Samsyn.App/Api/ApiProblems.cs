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
        return new("server.failed", $"Something went wrong on the server; tell its operator the number {http.TraceIdentifier}.");
    }

    static Refusal OfStatus(int status) => status switch
    {
        400 => new("request.malformed", "A value of the request is missing or cannot be read; see /openapi for what it takes."),
        404 => new("request.not-found", "There is nothing at this address; see /openapi for what there is."),
        405 => new("request.method", "This address does not take that method; see /openapi for what it takes."),
        413 => new("request.too-large", "What was sent is too large; send it in parts."),
        415 => new("request.media-type", "What was sent is of a kind that this address does not take; see /openapi for what it takes."),
        429 => new("request.too-many", "Too many requests; wait a minute and try again."),
        _ => new($"request.status-{status}", ReasonPhrases.GetReasonPhrase(status) + "."),
    };
}
