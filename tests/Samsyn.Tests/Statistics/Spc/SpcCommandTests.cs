using System.Globalization;
using System.Text.Json;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Tests.Statistics.Spc;

public sealed class SpcCommandTests
{
    [Fact]
    public async Task Each_group_is_a_chart_and_every_digit_is_written()
    {
        var (code, output, _) = await Run(""""
            group,x,y,notes
            "A, north",1,0.1,
            "A, north",2,0.2,"said ""no"""
            B,1,5,
            B,2,,
            B,3,8,
            """", "--chart", "i", "--preset", "anhoej", "--format", "csv");

        var (centre, width) = ((0.1 + 0.2) / 2, 3 / 1.128 * (0.2 - 0.1));
        Assert.Equal(0, code);
        Assert.Equal($"""
            group,x,y,cl,lcl,ucl,signal,rule
            "A, north",1,0.1,{Exact(centre)},{Exact(centre - width)},{Exact(centre + width)},false,
            "A, north",2,0.2,{Exact(centre)},{Exact(centre - width)},{Exact(centre + width)},false,
            B,1,5,6.5,,,false,
            B,2,,6.5,,,false,
            B,3,8,6.5,,,false,

            """, output);
    }

    [Fact]
    public async Task Points_outside_the_limits_are_signals_with_the_name_of_their_rule()
    {
        var (_, output, _) = await Run("x,y\n1,10\n2,12\n3,10\n4,12\n5,30\n", "--freeze", "4", "--format", "csv");

        Assert.Equal("true,above-limit", output.TrimEnd().Split('\n')[^1][^16..]);
    }

    [Theory]
    [InlineData("--split", "3")]
    [InlineData("--split", "x=4")]
    [InlineData("--split", "3.5")] // between two numbers
    public async Task A_split_gives_each_part_its_own_centre(params string[] words)
    {
        var (_, output, _) = await Run("x,y\n1,1\n2,2\n3,3\n4,11\n5,12\n6,13\n", [.. words, "--summary", "--format", "csv"]);

        Assert.Equal([(",1,1,3,3", "2"), (",2,4,6,3", "12")], output.TrimEnd().Split('\n').Skip(1).Select(l => (l[..8], l.Split(',')[^2])));
    }

    [Fact]
    public async Task Excluded_points_can_be_given_again_or_with_commas()
    {
        const string File = "x,y\n1,1\n2,90\n3,3\n4,80\n5,2\n";
        var (_, again, _) = await Run(File, "--exclude", "2", "--exclude", "4", "--format", "csv");
        var (_, commas, _) = await Run(File, "--exclude", "2,4", "--format", "csv");

        Assert.Equal(again, commas);
        Assert.StartsWith(",1,1,2,", again.Split('\n')[1], StringComparison.Ordinal); // (1 + 3 + 2) / 3
    }

    [Fact]
    public async Task Columns_may_have_other_names_and_a_Nordic_file_semicolons_and_decimal_commas()
    {
        var (_, output, _) = await Run("Månad;antal;dagar\n2025-02;3;10,5\n2025-01;2;9,5\n", "--chart", "u", "--x", "månad", "--y", "antal", "--n", "dagar", "--format", "csv");

        Assert.Equal(["2025-01", "2025-02"], output.TrimEnd().Split('\n').Skip(1).Select(l => l.Split(',')[1]));
        Assert.Equal("0.25", output.Split('\n')[1].Split(',')[3]); // 5 / 20
    }

    [Fact]
    public async Task Json_has_points_parts_and_a_proposed_split()
    {
        var values = Enumerable.Range(0, 30).Select(i => (i < 15 ? 10 : 20) + i % 3);
        var (_, output, _) = await Run("x,y\n" + string.Concat(values.Select((v, i) => $"{i},{v}\n")), "--format", "json");

        var chart = JsonDocument.Parse(output).RootElement.GetProperty("groups")[0];
        Assert.Equal(30, chart.GetProperty("points").GetArrayLength());
        Assert.Equal((15, 11, 21), (chart.GetProperty("proposal").GetProperty("split").GetInt32(), chart.GetProperty("proposal").GetProperty("before").GetDouble(), chart.GetProperty("proposal").GetProperty("after").GetDouble()));
        Assert.True(chart.GetProperty("parts")[0].GetProperty("shift").GetBoolean());
    }

    [Theory]
    [InlineData("x,y\n1,5\n2,abc\n", "i", "line 3, column y: 'abc' is not a number; write it with a decimal point (12.5), or leave it empty where it is missing.")]
    [InlineData("x,y\n1,\"1,5\"\n", "i", "line 2, column y: '1,5' is not a number; write it with a decimal point (12.5), or leave it empty where it is missing.")]
    [InlineData("x,z\n1,5\n", "i", "line 1: no column y; the first line must name x, y (it names x, z).")]
    [InlineData("x,y\n1,5\n", "p", "line 1: no column n; the first line must name x, y, n (it names x, y).")]
    [InlineData("x,y,n\n1,5,9\n\n2,5,-1\n", "u", "line 4: n is -1, which is no denominator; it cannot be below zero.")]
    [InlineData("x,y\n1,5\n2,6,7\n", "i", "line 3: 3 cells where the first line has 2; give each column one cell, empty where the value is missing, in quotes where it holds a separator.")]
    [InlineData("x,y\n1,5\n2,\"6\n", "i", "line 3, column 2: a quote is opened and not closed where the cell ends; close it, or write a quote inside a cell twice.")]
    [InlineData("x,y,Y\n1,5,6\n", "i", "line 1, column Y: named twice; leave one.")]
    public async Task A_bad_file_is_refused_with_its_place(string file, string chart, string sentence)
    {
        var (code, output, error) = await Run(file, "--chart", chart);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal($"samsyn: chart.csv, {sentence}", error.TrimEnd());
    }

    [Fact]
    public async Task A_mark_in_no_chart_is_refused_and_rows_without_x_are_told()
    {
        var (code, _, error) = await Run("x,y\n1,5\n2,6\n", "--split", "2");
        Assert.Equal((1, "samsyn: --split 2: no chart has points on both sides of it; the first chart has 2 points, from 1 to 2."), (code, error.TrimEnd()));

        (code, _, error) = await Run("x,y\n1,5\nNA,6\n2,7\n");
        Assert.Equal((0, "samsyn: chart.csv: 1 rows without x were left out."), (code, error.TrimEnd()));
    }

    [Theory]
    [InlineData("--chart", "pie")]
    [InlineData("--preset", "nelson")]
    [InlineData("--freeze", "0")]
    [InlineData("--multiply", "-1")]
    [InlineData("--format", "pdf")]
    [InlineData("--aggregate", "mode")]
    [InlineData("--direction", "1")]
    public async Task An_option_that_is_not_understood_is_told_in_one_line_and_ends_with_2(string option, string value)
    {
        var (code, _, error) = await Run("x,y\n1,5\n", option, value);

        Assert.Equal(2, code);
        Assert.StartsWith("samsyn: " + option, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-bar", SpcKind.XBar)]
    [InlineData("p'", SpcKind.PPrime)]
    [InlineData("U′", SpcKind.UPrime)]
    [InlineData("i-prime", SpcKind.IPrime)]
    [InlineData("MR", SpcKind.MovingRange)]
    [InlineData("pie", null)]
    public void A_chart_is_known_by_its_names(string name, SpcKind? chart) => Assert.Equal(chart, SpcKindName.Read(name));

    static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    static async Task<(int Code, string Output, string Error)> Run(string csv, params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-spc-");
        try
        {
            var file = Path.Combine(folder.FullName, "chart.csv");
            await File.WriteAllTextAsync(file, csv);
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = await CommandLine.Run(["spc", file, .. words], new() { Output = output, Error = error });
            return (code, output.ToString(), error.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
