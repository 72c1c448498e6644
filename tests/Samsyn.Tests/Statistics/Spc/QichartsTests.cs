using System.Text.Json;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Tests.Statistics.Spc;

/// <summary>What qicharts2 made of Montgomery's examples and of a test with missing values, point by point.</summary>
public sealed class QichartsTests
{
    [Theory]
    [InlineData("montgomery_6_3_xbar", "sample", "obs", null)]
    [InlineData("montgomery_6_3_s", "sample", "obs", null)]
    [InlineData("montgomery_6_4_xbar_varn", "sample", "obs", null)]
    [InlineData("montgomery_6_4_s_varn", "sample", "obs", null)]
    [InlineData("montgomery_6_5_i_freeze20", "weeks", "cost", null)]
    [InlineData("montgomery_6_5_mr_freeze20", "weeks", "cost", null)]
    [InlineData("montgomery_7_3_c_exclude_freeze", "sample", "count", null)]
    [InlineData("montgomery_7_4_u", "sample", "count", "size")]
    [InlineData("montgomery_7_4tbl_p_varn", "sample", "count", "size")]
    [InlineData("montgomery_7_6_t", "failure", "hours", null)]
    [InlineData("na_test_xbar", "sample", "obs", null)]
    public void Centre_limits_and_runs_are_those_of_qicharts2(string name, string x, string y, string? n)
    {
        var given = new SpcCase($"qicharts2/{name}.json");

        var chart = SpcAnalysis.Of(given.Rows(x, y, n), new(given.Chart)
        {
            Freeze = given.Option("freeze") is { ValueKind: JsonValueKind.Number } freeze ? freeze.GetInt32() : null,
            Exclude = given.Option("exclude") is { ValueKind: JsonValueKind.Array } exclude ? [.. exclude.EnumerateArray().Select(e => SpcMark.At(e.GetInt32()))] : [],
        });

        foreach (var (expected, actual) in given.Points.Zip(chart.Points, (e, a) => (e, a)))
        {
            Assert.Equal(expected.GetProperty("x").ToString(), actual.X);
            SpcCase.Same(SpcCase.Number(expected, "y"), actual.Y, $"{name} y at {actual.X}");
            SpcCase.Same(SpcCase.Number(expected, "cl"), actual.Centre, $"{name} cl at {actual.X}");
            SpcCase.Same(SpcCase.Number(expected, "lcl"), actual.Lower, $"{name} lcl at {actual.X}");
            SpcCase.Same(SpcCase.Number(expected, "ucl"), actual.Upper, $"{name} ucl at {actual.X}");
            Assert.Equal(expected.GetProperty("sigma.signal").GetBoolean(), actual.IsSignal);
        }
        foreach (var (expected, actual) in given.Expected("two_sigma_limits_from_current_package").Zip(chart.Points, (e, a) => (e, a)))
        {
            SpcCase.Same(SpcCase.Number(expected, "lcl.95"), actual.LowerWarning, $"{name} lcl.95 at {actual.X}");
            SpcCase.Same(SpcCase.Number(expected, "ucl.95"), actual.UpperWarning, $"{name} ucl.95 at {actual.X}");
        }
        Assert.Equal(given.Points.Count(), chart.Points.Count);
        Assert.Equal(
            given.Expected("runs").Select(r => (Int(r, "part"), Int(r, "n.obs"), Int(r, "n.useful"), Int(r, "longest.run"), Int(r, "longest.run.max"), Int(r, "n.crossings"), Int(r, "n.crossings.min"), r.GetProperty("runs.signal").GetBoolean())),
            chart.Parts.Select(p => (p.Number, p.Included, p.Runs.Useful, p.Runs.LongestRun, p.Runs.LongestRunLimit, p.Runs.Crossings, p.Runs.CrossingsLimit, p.IsShifted)));
    }

    [Fact]
    public void The_limits_of_runs_and_crossings_are_those_of_the_published_table()
    {
        var rows = CaseRow.Read(SpcCase.Folder + "qicharts2/anhoej_rule_table.csv");
        Assert.Equal(110, rows.Count);
        foreach (var row in rows)
        {
            var runs = new AnhoejRuns((int)row.Number("n_useful"), 0, 0);
            Assert.Equal((row.Number("longest_run_max"), row.Number("n_crossings_min")), (runs.LongestRunLimit, runs.CrossingsLimit));
        }
    }

    [Fact]
    public void The_constants_of_subgroups_are_those_of_the_table()
    {
        foreach (var row in CaseRow.Read(SpcCase.Folder + "qicharts2/xbar_s_constants.csv"))
        {
            var n = (int)row.Number("n");
            foreach (var (name, actual) in new[] { ("c4", SubgroupConstants.C4(n)), ("A3", SubgroupConstants.A3(n)), ("B3", SubgroupConstants.B3(n)), ("B4", SubgroupConstants.B4(n)) })
                Assert.Equal(row.Number(name), actual, 1e-10);
        }
    }

    static int Int(JsonElement row, string name) => row.GetProperty(name).GetInt32();
}
