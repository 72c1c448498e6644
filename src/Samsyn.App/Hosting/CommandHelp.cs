using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Samsyn.App.Hosting;

/// <summary>Help that shows a command's examples in its own help only: a list of commands gets the first paragraph of each description.</summary>
sealed class CommandHelp(HelpAction inner) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        foreach (var command in parseResult.CommandResult.Command.Subcommands)
            command.Description = command.Description?.Split(Environment.NewLine + Environment.NewLine, 2)[0];
        return inner.Invoke(parseResult);
    }
}
