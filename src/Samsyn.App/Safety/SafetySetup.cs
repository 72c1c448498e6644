using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Data;

namespace Samsyn.App.Safety;

/// <summary>Safe by default: what is limited, what browsers are told, where keys lie.</summary>
static class SafetySetup
{
    public static void AddSafety(this WebApplicationBuilder builder, SiteOptions options, DataFolder folder)
    {
        var limits = Limits.From(builder.Configuration);
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(ProxySettings.From(builder.Configuration));
        builder.Services.AddRateLimits(limits);
        builder.Services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = limits.UploadBytes);
        builder.Services.AddDataProtection().SetApplicationName("samsyn");
        builder.Services.Configure<KeyManagementOptions>(o => o.XmlRepository = new KeyFiles(Path.Combine(folder.Keys, "cookies")));
        // It would warn of keys in plain files; those are ours on purpose, for the owner alone
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Services.AddHsts(o => (o.MaxAge, o.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.Name = options.CookieName("form");
            o.Cookie.SecurePolicy = options.SecureCookies;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.HttpOnly = true;
        });
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
    }

    /// <summary>Goes first of all.</summary>
    public static void UseSafety(this WebApplication site)
    {
        var proxy = site.Services.GetRequiredService<ProxySettings>();
        if (proxy.Behind) site.UseForwardedHeaders(proxy.Forwarded());
        site.UseSafetyHeaders();
        if (site.Services.GetRequiredService<SiteOptions>().Production) site.UseHsts();
    }

    /// <summary>Where a browser keeps a cookie for this very host and no other, and only over TLS, its name says so.</summary>
    public static string CookieName(this SiteOptions options, string name) => (options.Production ? "__Host-samsyn-" : "samsyn-") + name;
}
