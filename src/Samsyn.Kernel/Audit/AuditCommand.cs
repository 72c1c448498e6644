using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Audit;

/// <summary><c>samsyn audit verify</c> and <c>samsyn audit export</c>.</summary>
static class AuditCommand
{
    public static Command Make(CommandHost host) => new("audit", "The audit trail: who did what, and that nobody changed the record.") { Verify(host), Export(host) };

    static Command Verify(CommandHost host)
    {
        var mark = new Option<string?>("--mark") { Description = "NUMBER:HASH as an earlier run printed it: the line must still have that hash." };
        var command = new Command("verify", """
            Check every line of the trail against the chain of hashes.

            Examples:
              samsyn audit verify
              samsyn audit verify --mark 1024:9f86d0…       and that line 1024 is still what it was
            """) { mark };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, cancel) =>
        {
            var known = parsed.GetValue(mark) is not { } text ? null : AuditMark.Parse(text)
                ?? throw Refusal.Of("audit.mark", text).AsException();
            var found = await AuditVerification.Run(services.GetRequiredService<SamsynDb>(), known, cancel);
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (found.Fault is { } fault)
            {
                await error.WriteLineAsync($"samsyn: audit trail: {fault.Sentence} ({found.Lines} lines before it are whole); "
                    + "compare with a backup and keep both, `samsyn audit export` writes what stands there now.");
                return 1;
            }
            await output.WriteLineAsync($"{found.Lines} lines checked: the chain is whole.");
            if (found.Mark is not null) await output.WriteLineAsync($"mark {found.Mark}");
            return 0;
        }, cancel));
        return command;
    }

    static Command Export(CommandHost host)
    {
        var command = new Command("export", """
            Write the whole trail as JSON, one line each, for keeping elsewhere.

            Examples:
              samsyn audit export > trail.ndjson
            """);
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, cancel) =>
        {
            var db = services.GetRequiredService<SamsynDb>();
            await foreach (var line in db.AuditEntries.AsNoTracking().OrderBy(a => a.Number).AsAsyncEnumerable().WithCancellation(cancel))
                await parsed.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(line, JsonSerializerOptions.Web));
            return 0;
        }, cancel));
        return command;
    }
}
