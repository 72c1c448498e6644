using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using Samsyn.App.Health;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.App.Hosting;

/// <summary>The program's commands: the host's own and those of the modules.</summary>
static class CommandLine
{
    static readonly Option<string?> Data = new("--data") { Description = "The data folder (default: SAMSYN_DATA, else ./data).", Recursive = true };

    /// <returns>Exit code: 0 done, 1 refused or failed, 2 the command was not understood. The last two say one line on the error stream.</returns>
    public static async Task<int> Run(IReadOnlyList<string> arguments, InvocationConfiguration? configuration = null)
    {
        configuration ??= new();
        // Commands speak English, as their help does, wherever the machine stands; pages speak as their reader
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        configuration.EnableDefaultExceptionHandler = false;
        var parsed = Root().Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await configuration.Error.WriteLineAsync($"samsyn: {parsed.Errors[0].Message} See {NameOf(parsed.CommandResult)} --help.");
            return 2;
        }
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (RefusedException refused)
        {
            await configuration.Error.WriteLineAsync("samsyn: " + TextTable.Installed.Sentence(refused.Refusal));
        }
        catch (OperationCanceledException)
        {
            await configuration.Error.WriteLineAsync("samsyn: stopped before it was done.");
        }
        // Whatever else went wrong: the person gets a line, whoever mends it asks for the trace
        catch (Exception error) when (Environment.GetEnvironmentVariable("SAMSYN_TRACE") is null or "")
        {
            await configuration.Error.WriteLineAsync($"samsyn: failed unexpectedly: {error.Message} Set SAMSYN_TRACE=1 to see where.");
        }
        return 1;
    }

    static string NameOf(CommandResult command) => command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "samsyn";

    public static RootCommand Root()
    {
        var root = new RootCommand("Samsyn: what is used, where, at what cost, and where it disappears. Decide together; show whether it worked.");
        root.Options.Add(Data);
        root.Subcommands.Add(ServeCommand.Make(Options));
        root.Subcommands.Add(DemoCommand.Make(p => Quiet(Options(p))));
        root.Subcommands.Add(MigrateCommand.Make(Options));
        root.Subcommands.Add(HealthCommand.Make());
        var host = new CommandHost(async (parsed, cancel) =>
        {
            var site = Site.Build(Quiet(Options(parsed)));
            await Site.Prepare(site, cancel);
            return site.Services;
        });
        foreach (var command in Modules.All.SelectMany(m => m.Commands(host))) root.Subcommands.Add(command);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new CommandHelp((HelpAction)help.Action!);
        return root;
    }

    /// <summary>A folder in which a demo was made is a demo's for every command: an import there makes the keys it needs.</summary>
    public static SiteOptions Options(ParseResult parsed)
    {
        var options = parsed.GetValue(Data) is { } data ? new SiteOptions { Data = data } : new();
        return options with { Demo = new DemoFolder(options.Data).IsDemo };
    }

    /// <summary>A command's own lines are what its reader came for; the log speaks up only when something is wrong.</summary>
    public static SiteOptions Quiet(SiteOptions options) =>
        Environment.GetEnvironmentVariable("Logging__LogLevel__Default") is null
            ? options with { Settings = new Dictionary<string, string?>(options.Settings) { ["Logging:LogLevel:Default"] = "Warning" } }
            : options;
}
