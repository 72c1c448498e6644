using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Modules;
using Samsyn.Medicines.Measures.Results;

namespace Samsyn.Medicines.Signals;

/// <summary><c>samsyn signals detect</c>: what the server does by itself after new data: it brings the measures' results up to date and looks at them.</summary>
static class SignalCommand
{
    public static Command Make(CommandHost host)
    {
        var detect = new Command("detect", """
            Look at every published measure for what has changed; make new signals, and continue those that are seen still.

            Example:
              samsyn signals detect
            """);
        detect.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            await services.GetRequiredService<MeasureRefresh>().Run(stop);
            var tally = await services.GetRequiredService<SignalDetection>().Run(stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant(
                $"{tally.Measures} measures in {tally.Organisations} organisations: {tally.Found} new signals, {tally.Continued} seen still"));
            return 0;
        }, cancel));
        return new Command("signals", """
            Signals: changes in measures that are more than chance.

            Example:
              samsyn signals detect
            """) { detect };
    }
}
