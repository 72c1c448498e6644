using Samsyn.App.Hosting;

namespace Samsyn.App.SignIn;

/// <summary>In demo mode: someone to sign in as from the start, once there are organisations.</summary>
sealed class DemoPeopleAtStart(IServiceScopeFactory scopes, SiteOptions options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Demo) return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoPeople>().Make(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
