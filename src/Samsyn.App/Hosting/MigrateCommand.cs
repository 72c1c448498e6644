using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.App.Hosting;

/// <summary><c>samsyn migrate</c>: brings the database to this version of the program.</summary>
static class MigrateCommand
{
    public static Command Make(Func<ParseResult, SiteOptions> options)
    {
        var command = new Command("migrate", """
            Bring the database to this version of the program. Back it up first; there is no way back but the backup.

            Examples:
              samsyn migrate
              Samsyn__Database="Host=db;Database=samsyn;Username=samsyn" samsyn migrate
            """);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var site = Site.Build(options(parsed));
            await using var scope = site.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SamsynDb>();
            var state = await DatabaseState.Of(db, cancel);
            await Database.Migrate(db, cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(state.Pending.Count == 0
                ? $"The database ({state.Place}) is up to date."
                : $"The database ({state.Place}) is migrated: {string.Join(", ", state.Pending)}.");
            return 0;
        });
        return command;
    }
}
