using System.Text.Json;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Tests.Statistics.Spc;

/// <summary>What NHSRplotthedots made of its own examples, point by point, and its tests of each rule.</summary>
public sealed class MakingDataCountTests
{
    [Theory]
    [InlineData("ptd_base_n20")]
    [InlineData("ptd_facets")]
    [InlineData("ptd_outlier_screened")]
    [InlineData("ptd_outlier_unscreened")]
    [InlineData("ptd_target_0_5")]
    [InlineData("ptd_vignette_deviations_excel")]
    [InlineData("ptd_vignette_deviations_screened")]
    public void Mean_limits_and_flags_are_those_of_NHSRplotthedots(string name)
    {
        var given = new SpcCase($"nhsrplotthedots/{name}.json");
        var rows = given.Rows("x", "y").Zip(given.Input, (row, input) => (row, Facet: input.TryGetProperty("facet", out var facet) ? facet.ToString() : "no facet"));
        var options = new SpcOptions(SpcKind.I)
        {
            Preset = SpcPreset.MakingDataCount,
            ScreensRanges = given.Option("screen_outliers").ValueKind != JsonValueKind.False,
            Direction = SpcDirection.Higher,
            Target = given.Option("target") is { ValueKind: JsonValueKind.Number } target ? target.GetDouble() : null,
        };

        var charts = rows.GroupBy(r => r.Facet).Select(g => (g.Key, SpcAnalysis.Of([.. g.Select(r => r.row)], options))).ToList();

        var points = charts.SelectMany(c => c.Item2.Points.Select(p => (Facet: c.Key, Chart: c.Item2, Point: p))).ToList();
        Assert.Equal(given.Points.Count(), points.Count);
        foreach (var (expected, (facet, chart, actual)) in given.Points.Zip(points))
        {
            Assert.Equal((expected.GetProperty("f").ToString(), expected.GetProperty("x").GetString()), (facet, actual.X));
            Assert.Equal(expected.GetProperty("rebase_group").GetInt32(), actual.Part - 1);
            SpcCase.Same(SpcCase.Number(expected, "y"), actual.Y, $"{name} y at {actual.X}");
            SpcCase.Same(SpcCase.Number(expected, "mean_col"), actual.Centre, $"{name} mean at {actual.X}");
            SpcCase.Same(SpcCase.Number(expected, "lpl"), actual.Lower, $"{name} lower limit at {actual.X}");
            SpcCase.Same(SpcCase.Number(expected, "upl"), actual.Upper, $"{name} upper limit at {actual.X}");
            Assert.Equal(expected.GetProperty("special_cause_flag").GetBoolean(), actual.IsSignal);
            Assert.Equal(expected.GetProperty("special_cause_type").GetString(), Theirs(actual.Rules));
            Assert.Equal(expected.GetProperty("point_type").GetString(), Theirs(actual.Verdict));
            Assert.Equal(expected.GetProperty("short_group_warning").GetBoolean(), chart.Parts[actual.Part - 1].IsShort);
        }
        if (options.Target is not null)
            Assert.Equal(given.Expected("assurance").Select(a => a.GetProperty("assurance_type").GetString()), charts.Select(c => Theirs(c.Item2.Outlook)));
    }

    public static TheoryData<string, string, string> RuleCases => [.. RuleCasesOf()];

    /// <summary>Function, input (two for two-in-three) and what is expected, as text so that a failing case names itself.</summary>
    static IEnumerable<(string, string, string)> RuleCasesOf()
    {
        var path = Path.Combine(CasesFolder.Root, "..", "shared", "cases", SpcCase.Folder, "nhsrplotthedots/rule_cases.json");
        if (!File.Exists(path)) return [("none", "", "")];
        return JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("cases").EnumerateArray().Select(c => (
            c.GetProperty("function").GetString()!,
            c.TryGetProperty("input", out var input) ? Text(input) : Text(c.GetProperty("close_to_limits")) + "|" + Text(c.GetProperty("relative_to_mean")),
            Text(c.GetProperty("expected"))));
    }

    [Theory, MemberData(nameof(RuleCases))]
    public void Each_rule_flags_what_its_own_tests_say(string function, string input, string expected)
    {
        Assert.SkipWhen(function == "none", "The cases folder is not here.");
        var given = input.Split('|').Select(Ints).ToArray();
        var near = Array.ConvertAll(given[0], i => i != 0);
        var actual = function switch
        {
            // Theirs says only that seven end here, without the side
            "seven_point_one_side_mean" => Array.ConvertAll(MakingDataCountRules.SevenOnOneSide(given[0]), Math.Abs),
            "part_of_seven_trend" => Flags(MakingDataCountRules.PartOfSeven(given[0])),
            "seven_point_trend" => MakingDataCountRules.SevenPointTrend(Array.ConvertAll(given[0], i => (double)i)),
            "two_in_three" => Flags(MakingDataCountRules.TwoInThree(near, given[1])),
            "part_of_two_in_three" => Flags(MakingDataCountRules.PartOfTwoInThree(MakingDataCountRules.TwoInThree(near, given[1]), near)),
            _ => throw new NotSupportedException(function),
        };
        Assert.Equal(Ints(expected), actual);
    }

    static string Text(JsonElement numbers) => string.Join(' ', numbers.EnumerateArray().Select(n => n.GetInt32()));
    static int[] Ints(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
    static int[] Flags(bool[] flags) => Array.ConvertAll(flags, f => f ? 1 : 0);

    static string Theirs(SpcRules rule) => rule switch
    {
        SpcRules.None => "Common Cause",
        SpcRules.AboveLimit => "Above UCL",
        SpcRules.BelowLimit => "Below LCL",
        SpcRules.TrendUp => "7 Point Trend (Increasing)",
        SpcRules.TrendDown => "7 Point Trend (Decreasing)",
        SpcRules.NearUpperLimit => "2 in 3 Above CL",
        SpcRules.NearLowerLimit => "2 in 3 Below CL",
        SpcRules.ShiftAbove => "7 Points Above CL",
        SpcRules.ShiftBelow => "7 Points Below CL",
        _ => throw new NotSupportedException(rule.ToString()),
    };

    static string? Theirs(SpcOutlook? outlook) => outlook switch
    {
        SpcOutlook.Met => "consistent_pass",
        SpcOutlook.Missed => "consistent_fail",
        SpcOutlook.HitOrMiss => "inconsistent",
        _ => null,
    };

    static string Theirs(SpcVerdict verdict) => verdict switch
    {
        SpcVerdict.Improvement => "special_cause_improvement",
        SpcVerdict.Concern => "special_cause_concern",
        SpcVerdict.High => "special_cause_neutral_high",
        SpcVerdict.Low => "special_cause_neutral_low",
        _ => "common_cause",
    };
}
