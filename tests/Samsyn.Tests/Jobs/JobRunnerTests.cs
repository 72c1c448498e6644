using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Samsyn.App.Jobs;
using Samsyn.Kernel.Modules;

namespace Samsyn.Tests.Jobs;

public sealed class JobRunnerTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_that_fails_runs_again_and_stops_no_other()
    {
        var (failedTwice, otherTwice) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (failures, others) = (0, 0);
        var module = new Jobbing(
            new("fails", TimeSpan.FromMilliseconds(1), (_, _) =>
            {
                if (++failures == 2) failedTwice.SetResult();
                throw new InvalidOperationException("as it should");
            }),
            new("works", TimeSpan.FromMilliseconds(1), (services, _) =>
            {
                Assert.NotNull(services);
                if (++others == 2) otherTwice.SetResult();
                return Task.CompletedTask;
            }));
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var runner = new JobRunner(new(module), services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<JobRunner>.Instance);

        await runner.StartAsync(Cancel);
        await Task.WhenAll(failedTwice.Task, otherTwice.Task).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await runner.StopAsync(Cancel);

        Assert.True(runner.ExecuteTask!.IsCompletedSuccessfully);
    }

    sealed class Jobbing(params ScheduledJob[] jobs) : IModule
    {
        public string Name => "Jobbing";
        public IEnumerable<ScheduledJob> Jobs => jobs;
        public void AddServices(IServiceCollection services, IConfiguration configuration) { }
    }
}
