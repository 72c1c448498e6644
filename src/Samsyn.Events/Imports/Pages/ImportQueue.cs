using System.Threading.Channels;

namespace Samsyn.Events.Imports.Pages;

/// <summary>Wakes the worker: something waits to be imported. What waits is in the database, so nothing is lost when the process ends.</summary>
sealed class ImportQueue
{
    readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Call() => _calls.Writer.TryWrite(true);
    public ValueTask<bool> Called(CancellationToken cancel) => _calls.Reader.ReadAsync(cancel);
}
