using Microsoft.AspNetCore.Authorization;
using Samsyn.App.People;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Texts;

namespace Samsyn.App.Frame;

/// <summary>What a reader chooses for this browser, signed in or not: the language, and light or dark.</summary>
/// <remarks>
/// Plain links, so that they work without scripts. They change how this browser's pages look; a language that is chosen on a page of ours is also kept with the
/// person who has signed in, for the next browser. A link from elsewhere reaches this browser and no further.
/// </remarks>
static class Preferences
{
    /// <summary>Name of the cookie that holds light or dark; absent: as the device says.</summary>
    const string AppearanceCookie = "samsyn-appearance";

    public static void MapPreferences(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/preferences", async (HttpContext http, Scope scope, OwnAccount account, string? language, string? appearance, string? back) =>
        {
            if (language is not null && Languages.Cultures.ContainsKey(language))
            {
                KeepLanguage(http, language);
                if (http.Request.Headers["Sec-Fetch-Site"] == "same-origin" && await account.Of(scope.Actor) is { } person)
                    await account.ChangeLanguage(person, language, http.RequestAborted);
            }
            if (appearance is "light" or "dark") Keep(http, AppearanceCookie, appearance);
            else if (appearance is "auto") http.Response.Cookies.Delete(AppearanceCookie);
            return TypedResults.LocalRedirect(LocalPath.Or(back));
        }).WithMetadata(new AllowAnonymousAttribute()).ExcludeFromDescription();

    /// <summary>light, dark or auto, as the design system names them.</summary>
    public static string Appearance(HttpRequest request) =>
        request.Cookies[AppearanceCookie] is ("light" or "dark") and var chosen ? chosen : "auto";

    /// <param name="language">Null forgets what this browser was told.</param>
    public static void KeepLanguage(HttpContext http, string? language)
    {
        if (language is null) http.Response.Cookies.Delete(LanguageChoice.Cookie);
        else Keep(http, LanguageChoice.Cookie, language);
    }

    static void Keep(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value, new()
    {
        HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365),
    });
}
