using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samsyn.Kernel.Csv;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Writes charts as CSV, JSON and aligned columns. CSV and JSON have every digit of a double; what is missing is empty or null.</summary>
static class SpcFormat
{
    static readonly string[] PointColumns = ["group", "x", "y", "cl", "lcl", "ucl", "signal", "rule"];
    static readonly string[] PartColumns =
    [
        "group", "part", "from", "to", "points", "useful", "longest_run", "longest_run_limit", "crossings", "crossings_limit", "shift", "outside", "lcl", "cl", "ucl",
    ];

    public static void Points(IEnumerable<SpcAnswer> answers, TextWriter to) =>
        Csv(to, PointColumns, answers.SelectMany(a => a.Chart.Points.Select(p => Point(a.Group, p, Exact))));

    public static void Parts(IEnumerable<SpcAnswer> answers, TextWriter to) =>
        Csv(to, PartColumns, answers.SelectMany(a => a.Chart.Parts.Select(p => Part(a, p, Exact))));

    public static void Table(IReadOnlyList<SpcAnswer> answers, TextWriter to)
    {
        Columns(to, PointColumns, answers.SelectMany(a => a.Chart.Points.Select(p => Point(a.Group, p, Short))));
        PartsTable(answers, to);
        foreach (var answer in answers.Where(a => a.Proposal is not null))
            to.WriteLine($"{(answer.Group.Length > 0 ? answer.Group + ": " : "")}a split after point {answer.Proposal!.Index} is proposed "
                + $"({SpcRuleNames.Of(answer.Proposal.Rule)}): {Short(answer.Proposal.Before)} before, {Short(answer.Proposal.After)} after; if you know why, --split {answer.Proposal.Index}.");
    }

    public static void PartsTable(IReadOnlyList<SpcAnswer> answers, TextWriter to)
    {
        to.WriteLine();
        Columns(to, PartColumns, answers.SelectMany(a => a.Chart.Parts.Select(p => Part(a, p, Short))));
    }

    public static void Json(IEnumerable<SpcAnswer> answers, TextWriter to)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            JsonSerializer.Serialize(json, new { groups = answers.Select(Shape) });
        to.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
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

    static string[] Point(string group, SpcPoint p, Func<double?, string> number) =>
        [group, p.X, number(p.Y), number(p.Centre), number(p.Lower), number(p.Upper), YesNo(p.IsSignal), SpcRuleNames.Of(p.Rules)];

    static string[] Part(SpcAnswer a, SpcPart p, Func<double?, string> number) =>
    [
        a.Group, Count(p.Number), a.Chart.Points[p.First].X, a.Chart.Points[p.First + p.Count - 1].X, Count(p.Included), Count(p.Runs.Useful), Count(p.Runs.LongestRun),
        Count(p.Runs.LongestRunLimit), Count(p.Runs.Crossings), Count(p.Runs.CrossingsLimit), YesNo(p.IsShifted), Count(p.Outside),
        number(p.Lower), number(p.Centre), number(p.Upper),
    ];

    static void Csv(TextWriter to, string[] columns, IEnumerable<string[]> rows)
    {
        foreach (var row in rows.Prepend(columns)) to.Write(CsvCell.Row(row) + "\n");
    }

    static void Columns(TextWriter to, string[] columns, IEnumerable<string[]> rows)
    {
        string[][] lines = [columns, .. rows];
        var widths = columns.Select((_, i) => lines.Max(l => l[i].Length)).ToList();
        foreach (var line in lines) to.WriteLine(string.Join("  ", line.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }

    static string Exact(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
    static string Short(double? value) => value?.ToString("G6", CultureInfo.InvariantCulture) ?? "";
    static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
    static string YesNo(bool value) => value ? "true" : "false";
}
