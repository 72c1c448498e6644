using Microsoft.AspNetCore.Authorization;
using Samsyn.App.Api;
using Samsyn.App.Frame;
using Samsyn.App.Health;
using Samsyn.App.Jobs;
using Samsyn.App.People;
using Samsyn.App.Safety;
using Samsyn.App.SignIn;
using Samsyn.App.Telemetry;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;

namespace Samsyn.App.Hosting;

/// <summary>Puts the program together. Tests build the same site on port 0.</summary>
static class Site
{
    public static WebApplication Build(SiteOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "samsyn" });
        // The assets are those of the build: no endpoint that looks for files at run time
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Configuration.AddInMemoryCollection(options.Settings);
        builder.WebHost.UseUrls(options.Urls);
        // Run from a build, the files of wwwroot lie in the source; a published site has its own and ignores this
        builder.WebHost.UseStaticWebAssets();

        var folder = new DataFolder(options.Data);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(Modules.All);
        builder.Services.AddSingleton(new KeyRing(folder, mayMake: !options.Production && !ProductionStart.IsDeclared(builder.Configuration)));
        builder.Services.AddSingleton(new Access(Modules.All.SelectMany(m => m.Permissions)));
        builder.Services.AddSingleton<OrganisationTrees>();
        builder.Services.AddSingleton(TextTable.Installed);
        builder.Services.AddScoped<Texts>();
        builder.Services.AddScoped<PersonNames>();
        builder.Services.AddScoped<Scope>();
        builder.Services.AddScoped<ScopeFilling>();
        builder.Services.AddDatabase(builder.Configuration, folder);
        builder.AddSafety(options, folder);
        builder.Services.AddSignIn(options, builder.Configuration);
        builder.Services.AddApi();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddScoped<Readiness>();
        builder.Services.AddHostedService<JobRunner>();
        builder.Services.AddRazorComponents();
        builder.Services.AddFrame();
        foreach (var module in Modules.All) module.AddServices(builder.Services, builder.Configuration);

        var site = builder.Build();
        site.UseSafety();
        site.UseFrame();
        site.UseApiProblems();
        site.UseRouting();
        site.UseAuthentication();
        site.UseRateLimiter();
        site.UseMiddleware<Gate>();
        site.UseMiddleware<NoticesOpened>();
        site.UseMiddleware<UploadLimit>();
        site.UseAntiforgery();
        site.UseMiddleware<FormGuard>();
        site.MapStaticAssets().AllowAnonymous();
        site.MapHealth();
        site.MapApi();
        site.MapPreferences();
        foreach (var module in Modules.All) module.MapEndpoints(site);
        site.MapRazorComponents<Document>()
            .AddAdditionalAssemblies([.. Modules.All.Select(m => m.GetType().Assembly).Distinct().Where(a => a != typeof(Document).Assembly)])
            .Add(OpenFramework);
        return site;
    }

    /// <summary>The framework's own endpoints beside the pages (it maps one that follows redirects) hold nothing to guard.</summary>
    static void OpenFramework(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path }
            && path.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal))
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
    }

    /// <summary>What must be so before anything is served or run: the start is a safe one, the database is there and migrated.</summary>
    /// <exception cref="Samsyn.Kernel.Problems.RefusedException">The start is not safe, or a production database is behind this version, cannot be reached, or is of another version.</exception>
    public static async Task Prepare(WebApplication site, CancellationToken cancel)
    {
        ProductionStart.Check(site.Services);
        await using var scope = site.Services.CreateAsyncScope();
        var (db, options) = (scope.ServiceProvider.GetRequiredService<SamsynDb>(), scope.ServiceProvider.GetRequiredService<SiteOptions>());
        var state = await DatabaseState.Of(db, cancel);
        if (state.Pending.Count == 0) return;
        if (!state.MayMigrateByItself(options.Demo || options.Development, site.Environment.IsProduction())) throw state.Behind.AsException();
        await Database.Migrate(db, cancel);
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="ready">Once it answers.</param>
    public static async Task Run(WebApplication site, Func<Task> ready, CancellationToken cancel)
    {
        try
        {
            await site.StartAsync(cancel);
            await ready();
            await site.WaitForShutdownAsync(cancel);
        }
        finally
        {
            // Also a start that failed half-way: what it began must end before the services go that it works with
            await site.StopAsync(CancellationToken.None);
        }
    }
}
