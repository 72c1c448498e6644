using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures.Coverage;
using Samsyn.Medicines.Measures.Lists;
using Samsyn.Medicines.Measures.Veil;

namespace Samsyn.Medicines.Measures;

/// <summary><c>samsyn measure list|test|run</c>: the measures of this installation, their own examples, and what they come to.</summary>
static class MeasureCommand
{
    public static Command Make(CommandHost host)
    {
        var command = new Command("measure", """
            List, test and run measures, which are files in content/measures.

            Examples:
              samsyn measure list
              samsyn measure test
              samsyn measure run antibiotics-iv-share --by hospital,month --from 2024 --format csv
              samsyn measure run antibiotics-iv-share --by hospital,year,atc4
              samsyn measure coverage antibiotics-iv-share --from 2025
              samsyn measure import-list abx_aware.csv --name aware-who-2023 --code-column atc --group-column aware_who
            """);
        command.Subcommands.Add(List(host));
        command.Subcommands.Add(Test(host));
        command.Subcommands.Add(Run(host));
        command.Subcommands.Add(CoverageCommand.Make(host));
        command.Subcommands.Add(ListCommand.Make(host));
        return command;
    }

    static Command List(CommandHost host)
    {
        var command = new Command("list", """
            The measures, and what is wrong with files that are not among them.

            Example:
              samsyn measure list
            """);
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, _) =>
        {
            var catalogue = services.GetRequiredService<MeasureFolder>().Catalogue;
            foreach (var measure in catalogue.All)
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"{measure.Code,-44} {measure.Status.ToString().ToLowerInvariant(),-10} {measure.Name}");
            foreach (var waiting in catalogue.Waiting)
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"{Path.GetFileNameWithoutExtension(waiting.File),-44} waiting    {waiting.Sentence(English)}");
            return await Tell(parsed, catalogue.Problems);
        }, cancel));
        return command;
    }

    static Command Test(CommandHost host)
    {
        var name = new Argument<string?>("name") { Description = "Only this measure.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("test", """
            Run the examples that stand in the measure files. Exit code 1 when a file is wrong or an example gives something else.

            Examples:
              samsyn measure test
              samsyn measure test antibiotics-iv-share
            """) { name };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var catalogue = services.GetRequiredService<MeasureFolder>().Catalogue;
            var measures = parsed.GetValue(name) is { } wanted ? [Find(catalogue, wanted)] : catalogue.All;
            var problems = parsed.GetValue(name) is null ? catalogue.Problems.ToList() : [];
            var examples = services.GetRequiredService<MeasureExamples>();
            foreach (var measure in measures) problems.AddRange(await examples.Run(measure, stop));
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{measures.Sum(m => m.Examples.Count)} examples of {measures.Count} measures, {problems.Count} wrong, {catalogue.Waiting.Count} waiting for a value list");
            return await Tell(parsed, problems);
        }, cancel));
        return command;
    }

    static Command Run(CommandHost host)
    {
        var name = new Argument<string>("name") { Description = "The measure's code: its file without .yaml." };
        var by = new Option<string>("--by")
        {
            Description = "A level of organisations (nation, region, hospital, pharmacy, clinic, department, ward), a length of time (month, quarter, year), a part (atc1 to atc5, age, sex, indication), or one of each with commas between. What is of fewer than five persons, or would tell it, is hidden.",
            DefaultValueFactory = _ => "month",
        };
        var org = new Option<string?>("--org") { Description = "Code of an organisation, with all below it. Default: all." };
        var from = new Option<string?>("--from") { Description = "First month (2025-01) or year (2025). Default: all that there is." };
        var to = new Option<string?>("--to") { Description = "Last month or year." };
        var all = new Option<bool>("--all-numbers") { Description = "Show also what is of fewer than five persons, or would tell it. For those who may see rows." };
        var format = ResultTable.Format();
        var command = new Command("run", """
            Compute a measure: numerator, denominator and value; empty where missing. Organisations as codes, money in whole units. Where DDDs or milligrams are summed, coverage is the share of the events of which they are known.

            Examples:
              samsyn measure run antibiotics-iv-share --by hospital,month --from 2024 --format csv
              samsyn measure run antibiotics-iv-share --by hospital,year,atc4
            """) { name, by, org, from, to, all, format };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var measure = Find(services.GetRequiredService<MeasureFolder>().Catalogue, parsed.GetValue(name)!);
            var asked = MeasureBy.Read(parsed.GetValue(by)!)
                ?? throw Refusal.Of("measure.by", parsed.GetValue(by)!, string.Join(", ", MeasureBy.Levels), string.Join(", ", MeasureBy.Times), string.Join(", ", MeasurePart.Words)).AsException();
            if (asked.Part?.Refuses(measure) is { } refusal) throw refusal.AsException();
            var tree = new OrganisationTree(await services.GetRequiredService<SamsynDb>().Organisations.AsNoTracking().ToListAsync(stop));
            var top = Top(tree, parsed.GetValue(org));
            var period = await PeriodOf(services, parsed.GetValue(from), parsed.GetValue(to), stop);
            var sees = parsed.GetValue(all);
            if (!sees && asked.Part?.RefusesToHide(measure, isTop: asked.Level is null && Tops(tree, top) is [var one] && tree.Path(one).Count == 1) is { } onlyRows) throw onlyRows.AsException();
            string[] told = asked.Part is null && !PersonVeil.Concerns(measure) ? [] : ["hidden_months"];
            var converts = measure.Figures.Any(f => f.IsConverted);
            var table = new ResultTable([.. asked.Columns, "numerator", "denominator", "value", .. told, .. converts ? ["coverage"] : Array.Empty<string>()]);
            if (period is { } months)
                foreach (var (row, hidden) in await Rows(services, measure, asked, asked.Question(months, tree, top), tree, Tops(tree, top), sees, stop))
                    table.Add([.. asked.Columns.Select(c => asked.Of(row, c)), row.Numerator, row.Denominator, row.Value, .. told.Select(_ => (object)hidden), .. converts ? [row.Coverage] : Array.Empty<object?>()]);
            table.Write(parsed.GetValue(format)!, parsed.InvocationConfiguration.Output);
            return 0;
        }, cancel));
        return command;
    }

    static async Task<IEnumerable<ShownRow>> Rows(
        IServiceProvider services, MeasureDefinition measure, MeasureBy by, MeasureQuestion question, OrganisationTree tree, IReadOnlyList<Organisation> tops, bool sees, CancellationToken cancel)
    {
        var book = await services.GetRequiredService<ActivityBooks>().Read(null, tree, cancel);
        if (by.Part is not null) return await services.GetRequiredService<MeasureParts>().Rows(measure, by, question, book, sees, cancel);
        var values = (await services.GetRequiredService<MeasureRun>().Values([measure], question, book, cancel))[measure.Code];
        if (!sees)
        {
            var veiled = (await services.GetRequiredService<VeilRun>().Over([measure], question.Period, tree, book, cancel))[measure.Code].ToHashSet();
            // All together are hidden where one of the highest is: what the others leave would tell it
            values = [.. values.Select(v => v with { IsVeiled = v.Organisation.Length > 0 ? veiled.Contains((v.Organisation, v.Month)) : tops.Any(t => veiled.Contains((t.Code, v.Month))) })];
        }
        return MeasureRows.Shown(measure, values, by).Where(r => r.Row.Denominator is not null || r.Row.Numerator is not null || r.HiddenMonths > 0);
    }

    static IReadOnlyList<Organisation> Tops(OrganisationTree tree, Organisation? top) => top is null ? [.. tree.Roots] : [top];

    /// <summary>The months asked for within those that anything was delivered for; null: nothing was.</summary>
    public static async Task<Period?> PeriodOf(IServiceProvider services, string? from, string? to, CancellationToken cancel)
    {
        var months = (await services.GetRequiredService<IDeliveries>().All(cancel)).Select(d => d.Month).ToList();
        if (months.Count == 0) return null;
        var first = from is null ? months.Min() : MonthOf(from, 1);
        var last = to is null ? months.Max() : MonthOf(to, 12);
        return last < first ? null : new Period(first, last);
    }

    static Month MonthOf(string text, int inYear) =>
        Month.TryParse(text.Length == 4 ? FormattableString.Invariant($"{text}-{inYear:00}") : text, out var month) ? month : throw Refusal.Of("measure.month", text).AsException();

    /// <summary>The organisation asked for; null: all.</summary>
    /// <exception cref="RefusedException">There is none with that code.</exception>
    public static Organisation? Top(OrganisationTree tree, string? code) => code is null ? null : tree.Find(code) ?? throw Refusal.Of("measure.org", code).AsException();

    public static MeasureDefinition Find(MeasureCatalogue catalogue, string name) => catalogue.Find(name)
        ?? throw (catalogue.Problems.Concat(catalogue.Waiting).FirstOrDefault(p => p.File == name + ".yaml") is { } wrong
            ? Refusal.Of("measure.broken", name, wrong.Sentence(English))
            : Nearest.To(name, catalogue.All.Select(m => m.Code)) is { } meant ? Refusal.Of("measure.unknown-meant", name, meant) : Refusal.Of("measure.unknown", name)).AsException();

    static async Task<int> Tell(ParseResult parsed, IReadOnlyList<ContentProblem> problems)
    {
        foreach (var problem in problems) await parsed.InvocationConfiguration.Error.WriteLineAsync("samsyn: " + problem.Sentence(English));
        return problems.Count == 0 ? 0 : 1;
    }

    static string English(string key, object[] holes) => string.Format(System.Globalization.CultureInfo.InvariantCulture, TextTable.Installed.Find(key, Languages.Default), holes);
}
