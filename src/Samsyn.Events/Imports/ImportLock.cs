namespace Samsyn.Events.Imports;

/// <summary>One import at a time for a data folder, across processes: whether an event is new can only be said by one. Let go when the process dies.</summary>
static class ImportLock
{
    static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(300);

    public static async Task<IDisposable> Take(string dataFolder, TimeProvider time, CancellationToken cancel)
    {
        var path = Path.Combine(dataFolder, "import.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Wait, time, cancel);
            }
        }
    }
}
