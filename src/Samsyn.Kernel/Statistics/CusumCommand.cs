using System.CommandLine;
using Samsyn.Kernel.Csv;

namespace Samsyn.Kernel.Statistics;

/// <summary><c>samsyn cusum</c>: the CUSUM alerts that measures use, on any CSV file.</summary>
static class CusumCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file")
        {
            Description = "CSV with the columns x (when), y (the value; empty: missing) and, if wanted, group. - reads the standard input.",
        };
        var window = new Option<int>("--window") { Description = "How many values make the target and the threshold.", DefaultValueFactory = _ => 12 };
        window.Validators.Add(o => { if (o.GetValue(window) < 1) o.AddError("--window is a whole number, 1 or more."); });
        var sensitivity = new Option<double>("--sensitivity")
        {
            Description = "How many standard deviations may add up before there is an alert.", DefaultValueFactory = _ => 5,
        };
        sensitivity.Validators.Add(o =>
        {
            if (o.GetValue(sensitivity) is not (> 0 and < double.PositiveInfinity)) o.AddError("--sensitivity is a number above 0.");
        });
        var last = new Option<bool>("--last-alert")
        {
            Description = "Only the alert that stands at the end of each group: from which level, to which value, for how many points.",
        };
        var format = ResultTable.Format();
        var command = new Command("cusum", """
            Find changes that last: CUSUM alerts of each group's values, in the order of the file.

            Examples:
              samsyn cusum percentiles.csv --format csv
              samsyn cusum percentiles.csv --window 6 --sensitivity 3 --last-alert
              samsyn cusum - --format json < percentiles.csv
            """) { file, window, sensitivity, last, format };
        command.SetAction(async (parsed, cancel) =>
        {
            var series = await CsvTable.Read(parsed.GetValue(file)!, ["x", "y"], cancel);
            var groups = series.Lines.GroupBy(r => r.Text("group"), StringComparer.Ordinal)
                .Select(g => (g.Key, Rows: g.ToList(), Chart: Cusum.Of([.. g.Select(r => r.Number("y"))], parsed.GetValue(window), parsed.GetValue(sensitivity))));
            var table = parsed.GetValue(last) ? LastAlerts(groups) : Points(groups);
            table.Write(parsed.GetValue(format)!, parsed.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }

    static ResultTable Points(IEnumerable<(string Group, List<CsvLine> Rows, CusumChart Chart)> groups)
    {
        var table = new ResultTable("group", "x", "y", "smax", "smin", "target", "threshold", "flag");
        foreach (var (group, rows, chart) in groups)
            foreach (var (row, p) in rows.Zip(chart.Points))
                table.Add(group, row.Text("x"), p.Value, p.High, p.Low, p.Target, p.Threshold, p.Flag == CusumFlag.None ? null : p.Flag.ToString().ToLowerInvariant());
        return table;
    }

    static ResultTable LastAlerts(IEnumerable<(string Group, List<CsvLine> Rows, CusumChart Chart)> groups)
    {
        var table = new ResultTable("group", "x", "from", "to", "change", "duration");
        foreach (var (group, rows, chart) in groups)
            if (chart.LastAlert is { } alert)
                table.Add(group, rows[^1].Text("x"), alert.From, alert.To, alert.Change, alert.Duration);
        return table;
    }
}
