using Samsyn.Kernel.Modules;

namespace Samsyn.Together.Demo;

/// <summary>Challenges of the demo region.</summary>
static class DemoChallenges
{
    public static Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel) => Task.CompletedTask;
}
