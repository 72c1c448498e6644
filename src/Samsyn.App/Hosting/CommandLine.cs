using System.CommandLine;
using Samsyn.Kernel.Modules;

namespace Samsyn.App.Hosting;

/// <summary>The program's commands: the host's own and those of the modules.</summary>
static class CommandLine
{
    static readonly Option<string?> Data = new("--data") { Description = "The data folder (default: SAMSYN_DATA, else ./data).", Recursive = true };

    public static RootCommand Root()
    {
        var root = new RootCommand("Samsyn: what is used, where, at what cost, and where it disappears. Decide together; show whether it worked.");
        root.Options.Add(Data);
        root.Subcommands.Add(ServeCommand.Make(Options));
        root.Subcommands.Add(DemoCommand.Make(Options));
        var host = new CommandHost(async (parsed, cancel) =>
        {
            var site = Site.Build(Options(parsed));
            await Site.Prepare(site, cancel);
            return site.Services;
        });
        foreach (var command in Modules.All.SelectMany(m => m.Commands(host))) root.Subcommands.Add(command);
        return root;
    }

    public static SiteOptions Options(ParseResult parsed) => parsed.GetValue(Data) is { } data ? new() { Data = data } : new();
}
