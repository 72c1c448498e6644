using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Activity;

/// <summary><c>samsyn activity import</c> and <c>samsyn activity list</c>.</summary>
static class ActivityCommand
{
    public static Command Make(CommandHost host) =>
        new("activity", "Bed days, admissions, discharges and population, which measures divide by: in and out as CSV.") { Import(host), List(host) };

    static Command Import(CommandHost host)
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "CSV: organisation, month, kind, value; or organisation, month and any of bed_days, admissions, discharges, population.",
        };
        var command = new Command("import", """
            Add and replace figures as a CSV file says: all of it, or nothing when a line is wrong.

            Examples:
              samsyn activity import bed-days-2026-10.csv
            """) { file };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var path = parsed.GetValue(file)!;
            var said = ActivityCsv.Read(await Read(path, stop));
            var plan = await services.GetRequiredService<ActivityImport>().Take(said, path.Name, null, Actor.System, stop);
            if (!plan.IsPossible) return await Tell(plan, path.Name, services.GetRequiredService<Texts>(), parsed.InvocationConfiguration.Error);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{path.Name}: {plan.Added.Count} added, {plan.Changed.Count} replaced, {plan.Removed.Count} taken back, {plan.Unchanged} unchanged."));
            return 0;
        }, cancel));
        return command;
    }

    static async Task<int> Tell(ActivityPlan plan, string file, Texts texts, TextWriter error)
    {
        foreach (var p in plan.Problems) await error.WriteLineAsync($"{file}:{p.Line}: {p.Column}: {p.Sentence(texts)}");
        await error.WriteLineAsync($"samsyn: {file}: {plan.Problems.Count} problems, nothing was changed; mend the lines above and import the file again.");
        return 1;
    }

    static async Task<string> Read(FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists) throw Refusal.Of("activity.no-file", file.FullName).AsException();
        return ActivityCsv.Text(await File.ReadAllBytesAsync(file.FullName, cancel))
            ?? throw Refusal.Of("activity.not-utf8", file.Name).AsException();
    }

    static Command List(CommandHost host)
    {
        var format = ResultTable.Format();
        var kind = new Option<string?>("--kind") { Description = "Only bed-days, admissions, discharges or population.", HelpName = "KIND" };
        kind.Validators.Add(o =>
        {
            if (ActivityKinds.Of(o.GetValue(kind)) is null) o.AddError($"--kind is {string.Join(", ", ActivityKinds.All.SkipLast(1).Select(k => k.Word()))} or {ActivityKinds.All[^1].Word()}.");
        });
        var command = new Command("list", """
            All figures as they were reported, as import reads them.

            Examples:
              samsyn activity list --format csv > activity.csv
              samsyn activity list --kind bed-days
            """) { kind, format };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var only = ActivityKinds.Of(parsed.GetValue(kind));
            var figures = await services.GetRequiredService<SamsynDb>().Set<ActivityFigure>().AsNoTracking().Where(f => only == null || f.Kind == only).ToListAsync(stop);
            var table = new ResultTable("organisation", "month", "kind", "value");
            foreach (var f in figures.OrderBy(f => f.Organisation, StringComparer.Ordinal).ThenBy(f => f.Month).ThenBy(f => f.Kind))
                table.Add(f.Organisation, f.Month.ToString(), f.Kind.Word(), f.Value);
            table.Write(parsed.GetValue(format)!, parsed.InvocationConfiguration.Output);
            return 0;
        }, cancel));
        return command;
    }
}
