using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Samsyn.App.Hosting;
using Samsyn.App.Safety;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.SignIn;

/// <summary>The code flow with PKCE against one provider. An account is found by the provider's subject and by nothing else.</summary>
static class OpenIdSetup
{
    public const string Scheme = "openid";
    public const string CallbackPath = "/sign-in/openid/callback";

    public static void AddOpenId(this AuthenticationBuilder authentication, IServiceCollection services, IConfiguration configuration, SiteOptions options)
    {
        var settings = OpenIdSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddScoped<OpenIdPeople>();
        if (!settings.IsOn) return;
        if (settings.AllowHttp && options.Production)
            throw Refusal.Of("start.openid-http").AsException();
        authentication.AddOpenIdConnect(Scheme, settings.Label, o =>
        {
            o.SignInScheme = IdentityConstants.ExternalScheme;
            (o.Authority, o.ClientId, o.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
            o.RequireHttpsMetadata = !settings.AllowHttp;
            o.CallbackPath = CallbackPath;
            o.ResponseType = "code";
            // As a query, not a form from elsewhere: then the cookies of this exchange can stay SameSite=Lax
            o.ResponseMode = "query";
            o.UsePkce = true;
            o.MapInboundClaims = false;
            o.GetClaimsFromUserInfoEndpoint = true;
            o.DisableTelemetry = true;
            o.Scope.Clear();
            foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) o.Scope.Add(scope);
            foreach (var claim in new[] { settings.NameClaim, settings.EmailClaim, "email_verified" }) o.ClaimActions.MapUniqueJsonKey(claim, claim);
            foreach (var cookie in new[] { o.CorrelationCookie, o.NonceCookie })
                (cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly) = (SameSiteMode.Lax, options.SecureCookies, true);
            o.Events.OnRemoteFailure = failed =>
            {
                failed.HandleResponse();
                failed.Response.Redirect("/sign-in?problem=openid");
                return Task.CompletedTask;
            };
        });
    }
}
