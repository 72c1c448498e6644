using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.Organisations;

/// <summary><c>samsyn organisations import</c> and <c>samsyn organisations export</c>.</summary>
static class OrganisationsCommand
{
    public static Command Make(CommandHost host) => new("organisations", "The organisation tree, in and out as CSV.") { Import(host), Export(host) };

    static Command Import(CommandHost host)
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV with the columns code, name, kind and, if wanted, parent, valid_from, valid_to, successor, hsa_id, sor_code." };
        var command = new Command("import", """
            Add and change organisations as a CSV file says: all of it, or nothing when a line is wrong.

            Examples:
              samsyn organisations import region.csv
            """) { file };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var import = services.GetRequiredService<OrganisationImport>();
            var plan = await import.Plan(OrganisationCsv.Read(await CsvText.Read(path.FullName, cancel)), OrganisationReach.Everything, cancel);
            if (!plan.IsPossible)
            {
                var texts = services.GetRequiredService<Texts.Texts>();
                foreach (var p in plan.Problems) await error.WriteLineAsync($"{path.Name}:{p.Line}: {OrganisationCsv.NameOf(p.Column)}: {p.Sentence(texts)}");
                await error.WriteLineAsync($"samsyn: {path.Name}: {plan.Problems.Count} problems, nothing was changed; mend the lines above and import the file again.");
                return 1;
            }
            await import.CarryOut(plan, Actor.System, cancel);
            await output.WriteLineAsync($"{plan.Added.Count} added, {plan.Changed.Count} changed, {plan.Unchanged} unchanged.");
            return 0;
        }, cancel));
        return command;
    }

    static Command Export(CommandHost host)
    {
        var command = new Command("export", """
            Write all organisations as CSV, as import reads it.

            Examples:
              samsyn organisations export > region.csv
            """);
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, cancel) =>
        {
            var all = await services.GetRequiredService<SamsynDb>().Organisations.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancel);
            await parsed.InvocationConfiguration.Output.WriteAsync(OrganisationCsv.Write(OrganisationImport.Lines(all)));
            return 0;
        }, cancel));
        return command;
    }
}
