using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Modules;

namespace Samsyn.Together.Agreements;

/// <summary><c>samsyn agreements verify</c>.</summary>
static class AgreementsCommand
{
    public static Command Make(CommandHost host) => new("agreements", "Collaboration agreements and the signatures under them.") { Verify(host) };

    static Command Verify(CommandHost host)
    {
        var command = new Command("verify", """
            Check every signature: that it is of the very text that it stands under, and that the audit trail has it. The trail itself is checked by `samsyn audit verify`.

            Examples:
              samsyn agreements verify
            """);
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, cancel) =>
        {
            var (signatures, editions, faults) = await services.GetRequiredService<SignatureTrail>().All(cancel);
            foreach (var fault in faults) await parsed.InvocationConfiguration.Error.WriteLineAsync($"samsyn: {fault}; compare with a backup, and with the file that each party took along.");
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{signatures} signatures under {editions} texts checked, {faults.Count} faults.");
            return faults.Count == 0 ? 0 : 1;
        }, cancel));
        return command;
    }
}
