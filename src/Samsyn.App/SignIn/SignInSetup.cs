using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Samsyn.App.Hosting;
using Samsyn.App.Safety;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.SignIn;

/// <summary>How people sign in and stay signed in.</summary>
static class SignInSetup
{
    /// <summary>Wrong passwords in a row after which an account rests.</summary>
    public const int TriesBeforeRest = 5;

    /// <summary>How long it rests.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <summary>Shortest password, in characters. Length is asked for, signs and capitals are not (NIST SP 800-63B).</summary>
    public const int ShortestPassword = 12;

    public static void AddSignIn(this IServiceCollection services, SiteOptions options, IConfiguration configuration)
    {
        services.AddSingleton(new GateSettings(options.Demo, options.Demo ? "/demo" : "/sign-in"));
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        foreach (var scheme in new[] { IdentityConstants.ApplicationScheme, IdentityConstants.ExternalScheme, IdentityConstants.TwoFactorUserIdScheme })
            services.Configure<CookieAuthenticationOptions>(scheme, cookie => Harden(cookie, options, scheme));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.ExpireTimeSpan = TimeSpan.FromHours(10));
        services.AddIdentityCore<Person>(o =>
            {
                o.User.RequireUniqueEmail = true;
                // Names of accounts are e-mail addresses: æ, ø, å and an apostrophe are letters there
                o.User.AllowedUserNameCharacters = "";
                o.Lockout.MaxFailedAccessAttempts = TriesBeforeRest;
                o.Lockout.DefaultLockoutTimeSpan = Rest;
                o.Password.RequiredLength = ShortestPassword;
                o.Password.RequiredUniqueChars = 5;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<SamsynDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<Actors>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<DemoPeople>();
        services.AddHostedService<DemoPeopleAtStart>();
        authentication.AddOpenId(services, configuration, options);
    }

    static void Harden(CookieAuthenticationOptions cookie, SiteOptions options, string scheme)
    {
        cookie.Cookie.Name = options.CookieName(scheme == IdentityConstants.ApplicationScheme ? "session" : scheme.Split('.')[^1].ToLowerInvariant());
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = options.SecureCookies;
    }

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDemo();
        endpoints.MapPasskeys();
        endpoints.MapOpenId();
        endpoints.MapPost("/sign-out", async (SignInManager<Person> signIn) =>
        {
            await signIn.SignOutAsync();
            return TypedResults.LocalRedirect("/");
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
