using Microsoft.AspNetCore.Authorization;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Texts;

namespace Samsyn.App.Frame;

/// <summary>What a reader chooses for this browser, signed in or not: the language, and light or dark.</summary>
/// <remarks>Plain links, so that they work without scripts; they change nothing but how this browser's pages look.</remarks>
static class Preferences
{
    /// <summary>Name of the cookie that holds light or dark; absent: as the device says.</summary>
    const string AppearanceCookie = "samsyn-appearance";

    public static void MapPreferences(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/preferences", (HttpContext http, string? language, string? appearance, string? back) =>
        {
            if (language is not null && Languages.Cultures.ContainsKey(language)) Keep(http, LanguageChoice.Cookie, language);
            if (appearance is "light" or "dark") Keep(http, AppearanceCookie, appearance);
            else if (appearance is "auto") http.Response.Cookies.Delete(AppearanceCookie);
            return TypedResults.LocalRedirect(LocalPath.Or(back));
        }).WithMetadata(new AllowAnonymousAttribute()).ExcludeFromDescription();

    /// <summary>light, dark or auto, as the design system names them.</summary>
    public static string Appearance(HttpRequest request) =>
        request.Cookies[AppearanceCookie] is ("light" or "dark") and var chosen ? chosen : "auto";

    static void Keep(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value, new()
    {
        HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365),
    });
}
