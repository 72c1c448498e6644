using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Events.Store;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Measures.Coverage;

/// <summary><c>samsyn measure coverage</c>: of how many events of a measure the amount is known, and why not of the others.</summary>
static class CoverageCommand
{
    public static Command Make(CommandHost host)
    {
        var name = new Argument<string>("name") { Description = "The measure's code: its file without .yaml." };
        var org = new Option<string?>("--org") { Description = "Code of an organisation, with all below it. Default: all." };
        var from = new Option<string?>("--from") { Description = "First month (2025-01) or year (2025). Default: all that there is." };
        var to = new Option<string?>("--to") { Description = "Last month or year." };
        var format = ResultTable.Format();
        var command = new Command("coverage", """
            Tell of how many events a measure's DDDs are known (delivered, index), and of the others why not; likewise for strengths and doses that it asks for.

            Example:
              samsyn measure coverage antibiotics-iv-share --from 2025
            """)
        {
            name, org, from, to, format,
        };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var measure = MeasureCommand.Find(services.GetRequiredService<MeasureFolder>().Catalogue, parsed.GetValue(name)!);
            var tree = new OrganisationTree(await services.GetRequiredService<SamsynDb>().Organisations.AsNoTracking().ToListAsync(stop));
            var top = MeasureCommand.Top(tree, parsed.GetValue(org));
            var table = new ResultTable("side", "about", "source", "events", "atc");
            if (await MeasureCommand.PeriodOf(services, parsed.GetValue(from), parsed.GetValue(to), stop) is { } period)
            {
                var set = new EventSet { Period = period, Organisations = top is null ? null : [.. tree.WithAllBelow(top).Select(o => o.Code)] };
                var run = services.GetRequiredService<CoverageRun>();
                foreach (var (side, figure) in measure.Sides)
                {
                    if (await run.Ddds(figure, set, stop) is { } ddds) Add(table, side, "ddd", ddds);
                    if (await run.Ranges(figure, set, stop) is { } ranges) Add(table, side, "range", ranges);
                }
            }
            table.Write(parsed.GetValue(format)!, parsed.InvocationConfiguration.Output);
            return 0;
        }, cancel));
        return command;
    }

    static void Add(ResultTable table, string side, string about, FigureCoverage coverage)
    {
        if (about == "ddd") table.Add(side, about, "delivered", coverage.Delivered, null);
        table.Add(side, about, about == "ddd" ? "index" : "known", coverage.Counted, null);
        foreach (var unknown in coverage.Unknown) table.Add(side, about, unknown.Why, unknown.Events, string.Join(' ', unknown.Atc));
    }
}
