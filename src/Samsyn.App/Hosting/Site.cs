using Samsyn.App.Frame;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;

namespace Samsyn.App.Hosting;

/// <summary>Puts the program together. Tests build the same site on port 0.</summary>
static class Site
{
    public static WebApplication Build(SiteOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "samsyn" });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        builder.WebHost.UseUrls(options.Urls);

        var folder = new DataFolder(options.Data);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(Modules.All);
        builder.Services.AddSingleton(new KeyRing(folder, mayMake: options.Demo || !builder.Environment.IsProduction()));
        builder.Services.AddSingleton(new Access(Modules.All.SelectMany(m => m.Permissions)));
        builder.Services.AddSingleton(TextTable.Load(Path.Combine(AppContext.BaseDirectory, "content", "i18n")));
        builder.Services.AddScoped<Texts>();
        builder.Services.AddScoped<Scope>();
        builder.Services.AddDatabase(builder.Configuration, folder);
        builder.Services.AddRazorComponents();
        foreach (var module in Modules.All) module.AddServices(builder.Services, builder.Configuration);

        var site = builder.Build();
        site.UseAntiforgery();
        site.MapStaticAssets();
        foreach (var module in Modules.All) module.MapEndpoints(site);
        site.MapRazorComponents<Document>().AddAdditionalAssemblies([.. Modules.All.Select(m => m.GetType().Assembly).Distinct()]);
        return site;
    }

    /// <summary>What must be so before anything is served or run: the database is there and migrated.</summary>
    public static async Task Prepare(WebApplication site, CancellationToken cancel)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await Database.Migrate(scope.ServiceProvider.GetRequiredService<SamsynDb>(), cancel);
    }
}
