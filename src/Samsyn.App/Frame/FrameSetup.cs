using System.IO.Compression;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.App.Frame;

/// <summary>What every page has around it: small on the wire, in the reader's language, a page of ours when something goes wrong.</summary>
static class FrameSetup
{
    public static void AddFrame(this IServiceCollection services)
    {
        services.AddScoped<Menu>();
        // Our letters as they are: pages are UTF-8, and å as seven bytes helps nobody
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddResponseCompression(o =>
        {
            // Form tokens are made anew for each answer, so that their length and bytes tell nothing about them
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "image/svg+xml", "application/problem+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    /// <summary>Goes first, before routing.</summary>
    public static void UseFrame(this IApplicationBuilder site)
    {
        site.UseResponseCompression();
        site.Use(Language);
        site.Use(KeepFonts);
        site.UseWhen(http => !http.IsApi(), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/problem",
                // A page that broke half-way has used up its services
                CreateScopeForErrors = true,
                StatusCodeSelector = e => e is RefusedException ? StatusCodes.Status409Conflict : StatusCodes.Status500InternalServerError,
                SuppressDiagnosticsCallback = c => c.Exception is RefusedException,
            });
            pages.UseStatusCodePagesWithReExecute("/problem", createScopeForStatusCodePages: true);
        });
        site.Use(AsQuestion);
    }

    /// <summary>The problem page is asked for, not sent to: a refused form must not be refused once more on the way to it.</summary>
    static async Task AsQuestion(HttpContext http, RequestDelegate next)
    {
        if (!ProblemPage.Reached(http))
        {
            await next(http);
            return;
        }
        var method = http.Request.Method;
        http.Request.Method = HttpMethods.Get;
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        await next(http);
        http.Request.Method = method;
    }

    static Task Language(HttpContext http, RequestDelegate next)
    {
        // Who reads is known at the gate; what goes wrong before it is said in the browser's language
        LanguageChoice.Speak(http.Request, person: null);
        return next(http);
    }

    /// <summary>The typeface's folder carries its version, so a browser need never ask again.</summary>
    static Task KeepFonts(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/lib/fonts"))
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        return next(http);
    }
}
