using System.Diagnostics;
using System.Diagnostics.Metrics;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Telemetry;

namespace Samsyn.App.Jobs;

/// <summary>Runs the modules' scheduled jobs while the server runs: each on its own, one run at a time. A job that fails is logged and tried again next time.</summary>
sealed class JobRunner(ModuleList modules, IServiceScopeFactory scopes, TimeProvider time, ILogger<JobRunner> log) : ServerWork
{
    static readonly Counter<long> Runs = SamsynTelemetry.Meter.CreateCounter<long>("samsyn.job.runs", "{run}", "Runs of scheduled jobs, by job and outcome.");

    protected override Task Work(CancellationToken stopping) => Task.WhenAll(modules.SelectMany(m => m.Jobs).Select(job => Repeat(job, stopping)));

    async Task Repeat(ScheduledJob job, CancellationToken stopping)
    {
        while (true)
        {
            await Once(job, stopping);
            await Task.Delay(job.Every, time, stopping);
        }
    }

    async Task Once(ScheduledJob job, CancellationToken stopping)
    {
        using var span = SamsynTelemetry.Spans.StartActivity("job " + job.Name);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.Run(scope.ServiceProvider, stopping);
            Count(job, "done");
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            Count(job, "failed");
            span?.SetStatus(ActivityStatusCode.Error);
            Log.JobFailed(log, job.Name, job.Every, error);
        }
    }

    static void Count(ScheduledJob job, string outcome) =>
        Runs.Add(1, new KeyValuePair<string, object?>("job", job.Name), new KeyValuePair<string, object?>("outcome", outcome));
}
