using Microsoft.Extensions.Hosting;

namespace Samsyn.Kernel.Modules;

/// <summary>Work that goes on by itself while the server runs, and ends with it without a word: that it is cut off then is no failure.</summary>
public abstract class ServerWork : BackgroundService
{
    readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The base would tie the work to the token of the start: stopped in that moment, it would have failed before it began
    public sealed override Task StartAsync(CancellationToken cancellationToken) => base.StartAsync(CancellationToken.None);

    // The base queues the work with the token that ends it: told to stop while it queues, it would count as failed, so it begins first
    public sealed override async Task StopAsync(CancellationToken cancellationToken)
    {
        if (ExecuteTask is not null) await _begun.Task.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _begun.TrySetResult();
        try
        {
            await Work(stoppingToken);
        }
        // Cancelled, or it met a database or a service that has gone already
        catch (Exception) when (stoppingToken.IsCancellationRequested) { }
    }

    /// <summary>Goes on until it is told to stop; how it ends then is of no consequence.</summary>
    protected abstract Task Work(CancellationToken stopping);
}
