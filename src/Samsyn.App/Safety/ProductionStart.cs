using Samsyn.App.Hosting;
using Samsyn.Kernel.Keys;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.Safety;

/// <summary>What a start in production refuses: demo mode, missing or default keys, and plain HTTP with no proxy before it.</summary>
/// <remarks><c>samsyn serve</c> is production unless it says <c>--demo</c> or <c>--development</c>; neither may be said where the environment declares production.</remarks>
static class ProductionStart
{
    /// <exception cref="RefusedException">The first thing that is not as it must be.</exception>
    public static void Check(IServiceProvider services)
    {
        var options = services.GetRequiredService<SiteOptions>();
        var refusal = Refuse(options, IsDeclared(services.GetRequiredService<IConfiguration>()), services.GetRequiredService<ProxySettings>());
        if (refusal is not null) throw refusal.AsException();
        if (!options.Production) return;
        foreach (var key in services.GetServices<NeededKey>().DistinctBy(k => k.Name)) services.GetRequiredService<KeyRing>().Named(key.Name);
    }

    /// <summary>Whether <c>ASPNETCORE_ENVIRONMENT</c> says production in so many words.</summary>
    public static bool IsDeclared(IConfiguration configuration) =>
        "Production".Equals(configuration[HostDefaults.EnvironmentKey], StringComparison.OrdinalIgnoreCase);

    public static Refusal? Refuse(SiteOptions options, bool declaredProduction, ProxySettings proxy)
    {
        if (declaredProduction && options.Demo)
            return Refusal.Of("start.demo-in-production");
        if (declaredProduction && options.Development)
            return Refusal.Of("start.development-in-production");
        if (options.Production && !proxy.Behind && !options.Urls.Split(';').All(u => u.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
            return Refusal.Of("start.plain-http", options.Urls);
        return null;
    }
}
