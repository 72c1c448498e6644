using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Modules;

namespace Samsyn.Events.Store;

/// <summary><c>samsyn events verify</c></summary>
static class EventsCommand
{
    public static Command Make(CommandHost host)
    {
        var verify = new Command("verify", "Check every segment against the manifest: it is there, whole and unchanged, and no other file lies in the store.");
        verify.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var found = await services.GetRequiredService<SegmentCheck>().All(stop);
            var output = parsed.InvocationConfiguration;
            foreach (var fault in found.Faults) await output.Error.WriteLineAsync($"samsyn: {fault}");
            await output.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{found.Segments} segments, {found.Rows} rows, {found.Faults.Count} faults"));
            return found.Faults.Count == 0 ? 0 : 1;
        }, cancel));
        return new Command("events", "The event store.") { verify };
    }
}
