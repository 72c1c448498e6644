using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Samsyn.App.Jobs;
using Samsyn.Kernel.Modules;
using Samsyn.Tests.Events;

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

    [Fact]
    public async Task A_server_that_stops_while_it_starts_has_not_failed()
    {
        var begun = new TaskCompletionSource();
        var module = new Jobbing(new ScheduledJob("begins", TimeSpan.FromHours(1), (_, _) =>
        {
            begun.SetResult();
            return Task.CompletedTask;
        }));
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var runner = new JobRunner(new(module), services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<JobRunner>.Instance);

        // Tied to the start, the work would have been cancelled here: for the host, which does not stop yet, that is a failure
        await runner.StartAsync(new CancellationToken(canceled: true));
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await runner.StopAsync(Cancel);

        Assert.True(runner.ExecuteTask!.IsCompletedSuccessfully, $"It is {runner.ExecuteTask.Status}.");
    }

    [Fact]
    public async Task Work_that_is_stopped_before_a_thread_is_free_for_it_has_not_failed()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();

        // Started and stopped at once, over and over: the pool rarely comes to the work before the stop does
        for (var i = 0; i < 200; i++)
        {
            using var runner = new JobRunner(new(new Jobbing()), services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<JobRunner>.Instance);
            await runner.StartAsync(Cancel);
            await runner.StopAsync(Cancel);
            Assert.True(runner.ExecuteTask!.IsCompletedSuccessfully, $"It is {runner.ExecuteTask.Status}.");
        }
    }

    [Theory]
    [InlineData(typeof(OperationCanceledException)), InlineData(typeof(ObjectDisposedException))]
    public async Task A_job_that_is_cut_off_by_the_stop_is_not_told_as_a_failure(Type end)
    {
        var begun = new TaskCompletionSource();
        var module = new Jobbing(new ScheduledJob("is cut off", TimeSpan.FromHours(1), async (_, stopping) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            throw (Exception)Activator.CreateInstance(end, "the end")!;
        }));
        using var log = new KeptLog();
        using var logging = LoggerFactory.Create(l => l.AddProvider(log));
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var runner = new JobRunner(new(module), services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, logging.CreateLogger<JobRunner>());

        await runner.StartAsync(Cancel);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await runner.StopAsync(Cancel);

        Assert.True(runner.ExecuteTask!.IsCompletedSuccessfully, $"It is {runner.ExecuteTask.Status}.");
        Assert.Equal("", log.Text);
    }

    sealed class Jobbing(params ScheduledJob[] jobs) : IModule
    {
        public string Name => "Jobbing";
        public IEnumerable<ScheduledJob> Jobs => jobs;
        public void AddServices(IServiceCollection services, IConfiguration configuration) { }
    }
}
