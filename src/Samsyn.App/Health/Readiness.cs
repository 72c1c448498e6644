using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;

namespace Samsyn.App.Health;

/// <summary>Asks each thing the server stands on: the database, the folder for segments, the key ring.</summary>
sealed class Readiness(SamsynDb db, DataFolder folder, KeyRing keys, ILogger<Readiness> log)
{
    public async Task<HealthReport> Ask(CancellationToken cancel) => HealthReport.Of(
    [
        await Check("database", "reachable and migrated", "cannot be reached; look at Samsyn:Database and at the server's log", async () =>
            (await db.Database.GetPendingMigrationsAsync(cancel)).Any() ? "is behind this version; run samsyn migrate" : null),
        await Check("segments", "writable", "the folder cannot be written to; look at its owner, its mode and the free space", async () =>
        {
            // Written and flushed, so that a full disk is seen; deleted by being closed
            await using var probe = new FileStream(Path.Combine(folder.Segments, $".probe-{Guid.CreateVersion7():N}"), FileMode.CreateNew, FileAccess.Write,
                FileShare.None, 4096, FileOptions.DeleteOnClose);
            await probe.WriteAsync(new byte[4096], cancel);
            probe.Flush(flushToDisk: true);
            return null;
        }),
        await Check("keys", "readable", "a key cannot be read; look at the owner and mode (0600) of the files in the key ring", () =>
        {
            foreach (var file in Directory.EnumerateFiles(folder.Keys, "*.key")) keys.Named(Path.GetFileNameWithoutExtension(file));
            return Task.FromResult<string?>(null);
        }),
    ]);

    /// <param name="work">Returns what is wrong, or null.</param>
    async Task<HealthReport.Check> Check(string name, string good, string bad, Func<Task<string?>> work)
    {
        try
        {
            if (await work() is not { } wrong) return new(name, "ok", good);
            Log.NotReady(log, name, wrong, null);
            return new(name, "failed", wrong);
        }
        // Whatever it is, it is the answer to the question
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.NotReady(log, name, bad, error);
            return new(name, "failed", bad);
        }
    }
}
