using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Permitted = OpenIddict.Abstractions.OpenIddictConstants.Permissions;

namespace Samsyn.Tests.SignIn;

/// <summary>A real OpenID Connect provider on a free port, in which one person has always just signed in.</summary>
sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "samsyn";
    public const string ClientSecret = "a secret of the tests";

    readonly SqliteConnection _database = new("Data Source=:memory:");
    readonly WebApplication _site;

    OpenIdProvider()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _database.Open();
        builder.Services.AddDbContext<Store>(db => db.UseSqlite(_database).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(o => o.UseEntityFrameworkCore().UseDbContext<Store>())
            .AddServer(o =>
            {
                o.SetAuthorizationEndpointUris("/authorize").SetTokenEndpointUris("/token").SetUserInfoEndpointUris("/userinfo");
                o.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                o.RegisterScopes(Scopes.OpenId, Scopes.Profile, Scopes.Email);
                o.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                o.UseAspNetCore().DisableTransportSecurityRequirement()
                    .EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableUserInfoEndpointPassthrough();
            });
        _site = builder.Build();
        _site.UseAuthentication();
        _site.MapGet("/authorize", () => Results.SignIn(Who(), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme));
        _site.MapPost("/token", async Task<IResult> (HttpContext http, CancellationToken _) => Results.SignIn(
            (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!,
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme));
        _site.MapGet("/userinfo", () => Results.Json(new Dictionary<string, string> { ["sub"] = Subject, ["name"] = Name, ["mail"] = Email }));
    }

    /// <summary>Who has signed in at the provider.</summary>
    public string Subject { get; set; } = "subject-1";
    public string Name { get; set; } = "Eva Lind";

    /// <summary>Given as the claim "mail", so that the mapping of claims is seen.</summary>
    public string Email { get; set; } = "eva@region.example";

    public string Address => _site.Urls.First() + "/";

    public static async Task<OpenIdProvider> Start(CancellationToken cancel)
    {
        var provider = new OpenIdProvider();
        await using (var scope = provider._site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Store>().Database.EnsureCreatedAsync(cancel);
        await provider._site.StartAsync(cancel);
        return provider;
    }

    public async Task Register(Uri site, CancellationToken cancel)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId, ClientSecret = ClientSecret, RedirectUris = { new(site, "/sign-in/openid/callback") },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
            Permissions =
            {
                Permitted.Endpoints.Authorization, Permitted.Endpoints.Token, Permitted.GrantTypes.AuthorizationCode,
                Permitted.ResponseTypes.Code, Permitted.Scopes.Profile, Permitted.Scopes.Email,
            },
        }, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    ClaimsPrincipal Who()
    {
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Subject);
        identity.SetClaim(Claims.Name, Name);
        identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(Scopes.OpenId, Scopes.Profile, Scopes.Email);
        return principal;
    }

    sealed class Store(DbContextOptions<Store> options) : DbContext(options);
}
