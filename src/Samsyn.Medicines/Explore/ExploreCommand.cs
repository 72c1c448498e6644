using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Explore;

/// <summary><c>samsyn explore</c>: the same question as the page and the API, from the command line, on everything there is.</summary>
static class ExploreCommand
{
    static readonly IReadOnlyDictionary<string, string> Options = new Dictionary<string, string>
    {
        ["quantity"] = "What is summed: ddd, packages, units, events, cost or net-cost. Costs are in whole currency units. Default: ddd.",
        ["by"] = "Up to two of month, quarter, year, region, hospital, department, ward, organisation, atc, atc1 to atc5, kind, route, form, and more; separated by a comma.",
        ["org"] = "Code of an organisation, with all below it. Default: all.",
        ["from"] = "First month (2025-01) or year (2025). Default: all that there is.",
        ["to"] = "Last month or year.",
        ["kind"] = "Steps: purchase, prescribe, dispense, administer, hand-out, return, discard. Default: all.",
        ["atc"] = "Beginnings of ATC codes that are in, for example J01,J02.",
        ["atc-except"] = "Beginnings of ATC codes that are out again.",
        ["route"] = "Route of administration, as delivered. Again for more than one.",
        ["form"] = "Form, as delivered. Again for more than one.",
        ["strength"] = "Strength, as delivered. Again for more than one.",
        ["indication"] = "Beginning of an indication code. Again for more than one.",
        ["age-from"] = "Lowest age in whole years at the event.",
        ["age-to"] = "Highest age in whole years at the event.",
        ["sex"] = "F or M.",
    };

    public static Command Make(CommandHost host)
    {
        var options = Options.Select(o => new Option<string[]>("--" + o.Key) { Description = o.Value, DefaultValueFactory = _ => [] }).ToList();
        var codes = new Option<bool>("--codes") { Description = "Codes of organisations instead of their names." };
        var format = ResultTable.Format("parquet");
        var file = new Option<string?>("--out") { Description = "Where to write; needed for parquet. Default: standard output." };
        var command = new Command("explore", """
            Ask the events: how much of what, where and when.

            Examples:
              samsyn explore --atc J01 --quantity ddd --by year,region --format csv
              samsyn explore --atc L04 --kind administer --by month,hospital --from 2025
              samsyn explore --by atc2 --quantity cost --org AHH --format parquet --out cost.parquet
            """) { codes, format, file };
        foreach (var option in options) command.Options.Add(option);
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var values = options.SelectMany(o => parsed.GetValue(o)!.Select(v => KeyValuePair.Create(o.Name[2..], v)));
            var (question, refusals) = ExploreParser.Read(values);
            if (refusals.Count > 0)
            {
                foreach (var refusal in refusals.Values) await parsed.InvocationConfiguration.Error.WriteLineAsync("samsyn explore: " + TextTable.Installed.Sentence(refusal));
                return 2;
            }
            await Write(services, question with { Codes = parsed.GetValue(codes) }, parsed.GetValue(format)!, parsed.GetValue(file), parsed.InvocationConfiguration.Output, stop);
            return 0;
        }, cancel));
        return command;
    }

    static async Task Write(IServiceProvider services, ExploreQuestion question, string format, string? file, TextWriter output, CancellationToken cancel)
    {
        var tree = new OrganisationTree(await services.GetRequiredService<SamsynDb>().Organisations.AsNoTracking().ToListAsync(cancel));
        var run = services.GetRequiredService<ExploreRun>();
        if (format == "parquet")
        {
            await run.WriteParquet(question, tree, null,
                file ?? throw Refusal.Of("explore.out").AsException(), cancel);
            return;
        }
        var answer = await run.Answer(question, tree, null, cancel);
        await using var text = file is null ? null : new StreamWriter(file) { NewLine = "\n" };
        if (format == "json") ExploreFormat.Json(answer, text ?? output);
        else ExploreFormat.Table(answer).Write(format, text ?? output);
    }
}
