using System.CommandLine;
using System.Globalization;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics;

/// <summary><c>samsyn percentiles</c>: the deciles of peers and the rank of each among them, on any CSV file.</summary>
static class PercentilesCommand
{
    static readonly string[] OfPeers = ["x", "n"], OfGroups = ["x", "group", "y", "percent_rank"];

    public static Command Make()
    {
        var file = new Argument<string>("file")
        {
            Description = "CSV with the columns x (a month), y (the value; empty: missing) and group (a department; needed for ranks). - reads the standard input.",
        };
        var ranks = new Option<bool>("--ranks")
        {
            Description = "A line for each group: its percent rank among its peers (0 lowest, 1 highest), beside their deciles.",
        };
        var format = ResultTable.Format();
        var command = new Command("percentiles", """
            The 10th to the 90th percentile of all groups at each x, as R's type 7.

            Examples:
              samsyn percentiles share.csv --format csv
              samsyn percentiles share.csv --ranks
              samsyn percentiles - --format json < share.csv
            """) { file, ranks, format };
        command.SetAction(async (parsed, cancel) =>
        {
            var series = await CsvTable.Read(parsed.GetValue(file)!, parsed.GetValue(ranks) ? ["x", "group", "y"] : ["x", "y"], cancel);
            var table = Make(series, parsed.GetValue(ranks));
            table.Write(parsed.GetValue(format)!, parsed.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }

    /// <exception cref="RefusedException">A group has two lines at one x.</exception>
    static ResultTable Make(CsvTable series, bool ranks)
    {
        string[] deciles = [.. Percentiles.Deciles.Select(p => "p" + p.ToString(CultureInfo.InvariantCulture))];
        var table = new ResultTable([.. ranks ? OfGroups : OfPeers, .. deciles]);
        foreach (var peers in series.Lines.GroupBy(r => r.Text("x"), StringComparer.Ordinal))
        {
            var groups = new HashSet<string>(StringComparer.Ordinal);
            if (series.Has("group") && peers.FirstOrDefault(r => !groups.Add(r.Text("group"))) is { } twice)
                throw Refusal.Of("percentiles.group-twice", series.Name, $"{twice.Line}", twice.Text("group"), peers.Key).AsException();
            double?[] values = [.. peers.Select(r => r.Number("y"))];
            object?[] tail = [.. Percentiles.DecilesOf(values).Select(d => (object?)d)];
            if (!ranks) table.Add([peers.Key, values.Count(v => v is not null), .. tail]);
            else
                foreach (var (row, rank) in peers.Zip(PercentRank.Of(values)))
                    table.Add([peers.Key, row.Text("group"), row.Number("y"), rank, .. tail]);
        }
        return table;
    }
}
