using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.DailyDoses;

/// <summary><c>samsyn ddd import</c> and <c>samsyn ddd of</c>.</summary>
static class DddCommand
{
    public static Command Make(CommandHost host) =>
        new("ddd", "Defined daily doses: bring in the ATC/DDD index, and ask how many an amount is.") { Import(host), DddOfCommand.Make(host) };

    static Command Import(CommandHost host)
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "CSV: atc, route, ddd, unit and, if wanted, note, valid_from, valid_to; or WHO's list of combined products.",
        };
        var from = DddOfCommand.Day("--valid-from", "From which day lines without a day of their own are valid, 2026-01-01. Default: always.");
        var whole = new Option<bool>("--whole") { Description = "The file is the whole index: what it lacks ends the day before --valid-from." };
        var command = new Command("import", """
            Add and change DDDs as a CSV file says: all of it, or nothing when a line is wrong.

            Examples:
              samsyn ddd import ddd-2026.csv --valid-from 2026-01-01
              samsyn ddd import ddd-2026.csv --valid-from 2026-01-01 --whole
              samsyn ddd import combined-products.csv
            """) { file, from, whole };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var path = parsed.GetValue(file)!;
            if (parsed.GetValue(whole) && parsed.GetValue(from) is null)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(
                    "samsyn ddd import: --whole needs to know from when; add --valid-from with the index's first day.");
                return 2;
            }
            var bytes = await CsvText.Bytes(path.FullName, stop);
            var said = DddCsv.Read(CsvText.Of(bytes, path.Name), parsed.GetValue(from), services.GetRequiredService<DoseUnits>(),
                services.GetRequiredService<AdministrationRoutes>());
            var import = services.GetRequiredService<DddImport>();
            var plan = await import.Plan(said, parsed.GetValue(whole) ? parsed.GetValue(from) : null, stop);
            if (!plan.IsPossible) return await Tell(plan, path.Name, services.GetRequiredService<Texts>(), parsed.InvocationConfiguration.Error);
            await import.CarryOut(plan, path.Name, Convert.ToHexStringLower(SHA256.HashData(bytes)), Actor.System, stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{plan.Added.Count} added, {plan.Changed.Count} changed or ended, {plan.Unchanged} unchanged, {said.WithoutDdd} lines without a DDD."));
            return 0;
        }, cancel));
        return command;
    }

    static async Task<int> Tell(DddPlan plan, string file, Texts texts, TextWriter error)
    {
        foreach (var p in plan.Problems) await error.WriteLineAsync($"{file}:{p.Line}: {DddCsv.NameOf(p.Column)}: {p.Sentence(texts)}");
        await error.WriteLineAsync($"samsyn: {file}: {plan.Problems.Count} problems, nothing was changed; mend the lines above and import the file again.");
        return 1;
    }
}
