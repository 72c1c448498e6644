using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.SignIn;

/// <summary>How people sign in and stay signed in.</summary>
static class SignInSetup
{
    public static void AddSignIn(this IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(new GateSettings(options.Demo, options.Demo ? "/demo" : "/sign-in"));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Person>(o => o.User.RequireUniqueEmail = true)
            .AddEntityFrameworkStores<SamsynDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<Actors>();
        services.AddScoped<DemoPeople>();
    }

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDemo();
        endpoints.MapPost("/sign-out", async (SignInManager<Person> signIn) =>
        {
            await signIn.SignOutAsync();
            return TypedResults.LocalRedirect("/");
        }).WithMetadata(new AllowAnonymousAttribute()).ExcludeFromDescription();
    }
}
