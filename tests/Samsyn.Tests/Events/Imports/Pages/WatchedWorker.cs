using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Pages;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;

namespace Samsyn.Tests.Events.Imports.Pages;

/// <summary>A server's import worker that one can see look into the queue and wait for its turn.</summary>
sealed class WatchedWorker
{
    readonly SeenScopes _scopes;
    readonly SeenTime _time = new();
    readonly ImportWorker _worker;

    public WatchedWorker(WebApplication server)
    {
        var services = server.Services;
        _scopes = new(services.GetRequiredService<IServiceScopeFactory>());
        Queue = services.GetRequiredService<ImportQueue>();
        var importer = new Importer(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<DataFolder>(), services.GetRequiredService<Sources>(), services.GetRequiredService<KeyRing>(),
            services.GetRequiredService<NetCostVeil>(), services.GetRequiredService<SealedArchive>(), _time, services.GetRequiredService<ImportLog>(), services.GetRequiredService<ILogger<Importer>>(),
            services.GetRequiredService<IConfiguration>());
        _worker = ActivatorUtilities.CreateInstance<ImportWorker>(services, _scopes, importer, _time);
    }

    public ImportQueue Queue { get; }

    /// <summary>How often it has asked the database.</summary>
    public int Looked => _scopes.Seen.Count;

    public Task Start(CancellationToken cancel) => _worker.StartAsync(cancel);
    public Task Stop(CancellationToken cancel) => _worker.StopAsync(cancel);

    /// <summary>Until it has asked the database so often and is done with the last answer.</summary>
    public Task HasLooked(int times, CancellationToken cancel) => _scopes.Seen.Reaches(times, cancel);

    /// <summary>How often it has found the import lock taken, to try again later.</summary>
    public int Waited => _time.Seen.Count;

    public Task HasWaited(int times, CancellationToken cancel) => _time.Seen.Reaches(times, cancel);

    /// <summary>A number that one can wait for.</summary>
    sealed class Tally
    {
        readonly Lock _one = new();
        TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Count { get; private set; }

        public void Add()
        {
            lock (_one)
            {
                Count++;
                _next.SetResult();
                _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        public async Task Reaches(int count, CancellationToken cancel)
        {
            while (true)
            {
                Task next;
                lock (_one)
                {
                    if (Count >= count) return;
                    next = _next.Task;
                }
                await next.WaitAsync(cancel);
            }
        }
    }

    /// <summary>Counts scopes that are over.</summary>
    sealed class SeenScopes(IServiceScopeFactory inner) : IServiceScopeFactory
    {
        public Tally Seen { get; } = new();
        public IServiceScope CreateScope() => new Counted(inner.CreateScope(), Seen);

        sealed class Counted(IServiceScope inner, Tally seen) : IServiceScope, IAsyncDisposable
        {
            public IServiceProvider ServiceProvider => inner.ServiceProvider;
            public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

            public async ValueTask DisposeAsync()
            {
                await ((IAsyncDisposable)inner).DisposeAsync();
                seen.Add();
            }
        }
    }

    /// <summary>Counts pauses.</summary>
    sealed class SeenTime : TimeProvider
    {
        public Tally Seen { get; } = new();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Seen.Add();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
