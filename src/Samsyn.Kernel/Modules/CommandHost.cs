using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using System.CommandLine;

namespace Samsyn.Kernel.Modules;

/// <summary>Runs a command's work with the program's services, and turns a refusal into one line and exit code 1.</summary>
/// <param name="services">Builds the services from the global options (data folder and so on).</param>
public sealed class CommandHost(Func<ParseResult, CancellationToken, Task<IServiceProvider>> services)
{
    /// <returns>Exit code: what the work returns, or 1 when it was refused or failed.</returns>
    public async Task<int> Run(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        try
        {
            var provider = await services(parsed, cancel);
            await using var scope = provider.CreateAsyncScope();
            return await work(scope.ServiceProvider, cancel);
        }
        catch (RefusedException refused)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync("samsyn: " + TextTable.Installed.Sentence(refused.Refusal));
            return 1;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync("samsyn: stopped before it was done; nothing was changed.");
            return 1;
        }
    }
}
