using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Store;

/// <summary><c>samsyn events verify</c></summary>
static class EventsCommand
{
    public static Command Make(CommandHost host)
    {
        var verify = new Command("verify", """
            Check every segment against the manifest: it is there, whole and unchanged, and no other file lies in the store.

            Examples:
              samsyn events verify
              samsyn events verify --data /srv/samsyn
            """);
        verify.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var found = await services.GetRequiredService<SegmentCheck>().All(stop);
            var output = parsed.InvocationConfiguration;
            foreach (var fault in found.Faults) await output.Error.WriteLineAsync($"samsyn: {fault}");
            await output.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{found.Segments} segments, {found.Rows} rows, {found.Faults.Count} faults"));
            return found.Faults.Count == 0 ? 0 : 1;
        }, cancel));
        return new Command("events", "The event store.") { verify, Compact(host), Raw(host) };
    }

    static Command Compact(CommandHost host)
    {
        var compact = new Command("compact", """
            Make few, sorted segments of the many that imports leave. The server does it by itself now and then.

            Example:
              samsyn events compact
            """);
        compact.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var replaced = await services.GetRequiredService<Compaction>().Run(worthIt: 1, stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{replaced} segments replaced");
            return 0;
        }, cancel));
        return compact;
    }

    static Command Raw(CommandHost host)
    {
        var import = new Argument<int>("import") { Description = "Number of the import." };
        var line = new Argument<int>("line") { Description = "Line of the file, from 1." };
        var raw = new Command("raw", """
            Print the resource that an event came from, as it was sent. The reading is written to the audit trail.

            Example:
              samsyn events raw 12 40173      line 40173 of import 12
            """) { import, line };
        raw.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var number = parsed.GetValue(import);
            var run = await services.GetRequiredService<SamsynDb>().Set<ImportRun>().AsNoTracking().FirstOrDefaultAsync(i => i.Number == number, stop)
                ?? throw Refusal.Of("import.unknown", $"{number}").AsException();
            await using var file = services.GetRequiredService<SealedArchive>().Open(run.FileSha256)
                ?? throw Refusal.Of("import.not-kept", $"{number}").AsException();
            await services.GetRequiredService<IAuditTrail>().RecordRead(Actor.System, $"import:{number}:{parsed.GetValue(line)}", null, null, stop);
            using var reader = new StreamReader(ImportFile.Decompressed(file));
            string? text = null;
            for (var i = 0; i < parsed.GetValue(line); i++) text = await reader.ReadLineAsync(stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(text ?? throw Refusal.Of("import.no-such-line", $"{number}", $"{parsed.GetValue(line)}").AsException());
            return 0;
        }, cancel));
        return raw;
    }
}
