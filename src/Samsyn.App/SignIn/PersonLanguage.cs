using Samsyn.Kernel.Texts;

namespace Samsyn.App.SignIn;

/// <summary>A person's language follows to every browser in which that person signs in.</summary>
static class PersonLanguage
{
    /// <param name="language">Null follows the browser: then what this browser was told before stands.</param>
    public static void Keep(HttpContext http, string? language)
    {
        if (language is null || !Languages.Cultures.ContainsKey(language)) return;
        http.Response.Cookies.Append(LanguageChoice.Cookie, language, new()
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365),
        });
    }
}
