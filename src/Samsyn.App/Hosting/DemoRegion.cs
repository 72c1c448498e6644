using Samsyn.App.SignIn;

namespace Samsyn.App.Hosting;

/// <summary>Makes the demo region: each module makes its part, through its ordinary ways in.</summary>
static class DemoRegion
{
    const int Seed = 20_260_101;

    /// <param name="scale">1 is about two million events; 0: no events.</param>
    public static async Task Make(SiteOptions options, double scale, CancellationToken cancel)
    {
        await using var site = Site.Build(options);
        await Site.Prepare(site, cancel);
        var today = site.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var lastMonthsEnd = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        foreach (var module in Modules.All)
        {
            await using var scope = site.Services.CreateAsyncScope();
            // As soon as there are organisations to stand at: what modules make next is made by them
            await scope.ServiceProvider.GetRequiredService<DemoPeople>().Make(cancel);
            await module.MakeDemo(scope.ServiceProvider, new(scale, Seed, lastMonthsEnd, Path.Combine(options.Data, "demo")), cancel);
        }
    }
}
