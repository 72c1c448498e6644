using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samsyn.Kernel.Csv;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Charts as the command writes them: a table of points, a table of parts, JSON with both.</summary>
static class SpcFormat
{
    public static ResultTable Points(IEnumerable<SpcAnswer> answers)
    {
        var table = new ResultTable("group", "x", "y", "cl", "lcl", "ucl", "signal", "rule");
        foreach (var (group, chart, _) in answers)
            foreach (var p in chart.Points) table.Add(group, p.X, p.Y, p.Centre, p.Lower, p.Upper, p.IsSignal, SpcRuleNames.Of(p.Rules));
        return table;
    }

    public static ResultTable Parts(IEnumerable<SpcAnswer> answers)
    {
        var table = new ResultTable(
            "group", "part", "from", "to", "points", "useful", "longest_run", "longest_run_limit", "crossings", "crossings_limit", "shift", "outside", "lcl", "cl", "ucl");
        foreach (var (group, chart, _) in answers)
            foreach (var p in chart.Parts)
                table.Add(group, p.Number, chart.Points[p.First].X, chart.Points[p.First + p.Count - 1].X, p.Included, p.Runs.Useful, p.Runs.LongestRun,
                    p.Runs.LongestRunLimit, p.Runs.Crossings, p.Runs.CrossingsLimit, p.IsShifted, p.Outside, p.Lower, p.Centre, p.Upper);
        return table;
    }

    /// <summary>What the terminal shows below the points: the parts, and where a split is proposed.</summary>
    public static void Rest(IReadOnlyList<SpcAnswer> answers, TextWriter to)
    {
        to.Write("\n");
        Parts(answers).Write("table", to);
        foreach (var (group, _, proposal) in answers)
            if (proposal is not null)
                to.Write(string.Create(CultureInfo.InvariantCulture, $"{(group.Length > 0 ? group + ": " : "")}a split after point {proposal.Index} is proposed "
                    + $"({SpcRuleNames.Of(proposal.Rule)}): {proposal.Before:G6} before, {proposal.After:G6} after; if you know why, --split {proposal.Index}.\n"));
    }

    public static void Json(IEnumerable<SpcAnswer> answers, TextWriter to)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            JsonSerializer.Serialize(json, new { groups = answers.Select(Shape) });
        to.Write(Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
    }

    static object Shape(SpcAnswer answer) => new
    {
        group = answer.Group,
        points = answer.Chart.Points.Select(p => new
        {
            x = p.X, y = p.Y, cl = p.Centre, lcl = p.Lower, ucl = p.Upper, part = p.Part, signal = p.IsSignal,
            rule = SpcRuleNames.Of(p.Rules), verdict = p.Verdict.ToString().ToLowerInvariant(),
        }),
        parts = answer.Chart.Parts.Select(p => new
        {
            part = p.Number, from = answer.Chart.Points[p.First].X, to = answer.Chart.Points[p.First + p.Count - 1].X, points = p.Included, useful = p.Runs.Useful,
            longest_run = p.Runs.LongestRun, longest_run_limit = p.Runs.LongestRunLimit, crossings = p.Runs.Crossings, crossings_limit = p.Runs.CrossingsLimit,
            shift = p.IsShifted, outside = p.Outside, lcl = p.Lower, cl = p.Centre, ucl = p.Upper,
        }),
        proposal = answer.Proposal is { } p ? new { split = p.Index, before = p.Before, after = p.After, rule = SpcRuleNames.Of(p.Rule) } : null,
        target = answer.Chart.Outlook switch { SpcOutlook.Met => "met", SpcOutlook.Missed => "missed", SpcOutlook.HitOrMiss => "hit-or-miss", _ => null },
    };
}
