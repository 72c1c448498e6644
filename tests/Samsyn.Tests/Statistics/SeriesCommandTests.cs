using System.Diagnostics;
using System.Text.Json;
using Samsyn.App.Hosting;

namespace Samsyn.Tests.Statistics;

/// <summary><c>samsyn cusum</c> and <c>samsyn percentiles</c> as a script calls them.</summary>
public sealed class SeriesCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-series-");

    public void Dispose() => _folder.Delete(recursive: true);

    string File(string text, string name = "series.csv")
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task Cusum_writes_a_line_for_each_value_in_the_order_of_the_file()
    {
        var file = File("""
            x,group,y
            2025-01,AHH,0.1
            2025-01,BHH,0.5
            2025-02,AHH,0.1
            2025-03,AHH,0.3
            2025-04,AHH,
            """);

        var (code, output, _) = await Run("cusum", file, "--window", "2", "--format", "csv");

        Assert.Equal(0, code);
        Assert.Equal("""
            group,x,y,smax,smin,target,threshold,flag
            AHH,2025-01,0.1,0,0,0.1,0,
            AHH,2025-02,0.1,0,0,0.1,0,
            AHH,2025-03,0.3,0.2,0,0.1,0,up
            AHH,2025-04,,0,0,0.2,0.5,
            BHH,2025-01,0.5,0,0,0.5,0,

            """, output);
    }

    [Fact]
    public async Task Cusum_tells_the_last_alert_of_each_group_that_has_one()
    {
        var file = File("group;x;y\nA;1;1\nA;2;1\nA;3;2\nB;1;1\nB;2;1\n");

        var (_, output, _) = await Run("cusum", file, "--window", "2", "--last-alert", "--format", "csv");

        Assert.Equal("group,x,from,to,change,duration\nA,3,1,2,1,1\n", output);
    }

    [Fact]
    public async Task Percentiles_are_told_for_each_x()
    {
        var file = File("x,group,y\n2025-01,A,1\n2025-01,B,2\n2025-01,C,NA\n2025-02,A,5\n2025-01,D,3\n2025-03,A,\n");

        var (_, output, _) = await Run("percentiles", file, "--format", "csv");

        Assert.Equal("""
            x,n,p10,p20,p30,p40,p50,p60,p70,p80,p90
            2025-01,3,1.2,1.4,1.6,1.8,2,2.2,2.4,2.6,2.8
            2025-02,1,5,5,5,5,5,5,5,5,5
            2025-03,0,,,,,,,,,

            """, output);
    }

    [Fact]
    public async Task Ranks_are_told_for_each_group_and_missing_stays_missing()
    {
        var file = File("x,group,y\n2025-01,A,1\n2025-01,B,2\n2025-01,C,\n2025-01,D,3\n");

        var (_, output, _) = await Run("percentiles", file, "--ranks", "--format", "json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(
            [("A", 0d), ("B", 0.5), ("C", (double?)null), ("D", 1d)],
            json.RootElement.EnumerateArray().Select(r => (r.GetProperty("group").GetString(), r.GetProperty("percent_rank").Deserialize<double?>())));
        Assert.All(json.RootElement.EnumerateArray(), r => Assert.Equal(1.2, r.GetProperty("p10").GetDouble()));
    }

    [Fact]
    public async Task A_number_comes_back_as_the_same_number()
    {
        var (_, output, _) = await Run("cusum", File("x,y\n1,0.1\n2,0.7000000000000001\n"), "--format", "csv");

        Assert.Equal((0.1 + 0.7000000000000001) / 2, double.Parse(output.Split('\n')[1].Split(',')[5], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_table_for_the_terminal_is_aligned()
    {
        var (_, output, _) = await Run("cusum", File("x,y\nJan,1\nFeb,1\nMar,12.5\n"), "--window", "2");

        Assert.Equal("""
            group  x       y  smax  smin  target  threshold  flag
                   Jan     1     0     0       1          0
                   Feb     1     0     0       1          0
                   Mar  12.5  11.5     0       1          0  up

            """, output);
    }

    [Theory]
    [InlineData("cusum", "", "series.csv: empty; its first line must name the columns x, y.")]
    [InlineData("cusum", "x,value\n1,2\n", "series.csv, line 1: no column y; the first line must name x, y (it names x, value).")]
    [InlineData("cusum", "x,y,Y\n1,2,3\n", "series.csv, line 1, column Y: named twice; leave one.")]
    [InlineData("cusum", "x,y\n1,2\n\n2,much\n", "series.csv, line 4, column y: 'much' is not a number; write it with a decimal point (12.5), or leave it empty where it is missing.")]
    [InlineData("cusum", "x;y\n1;1,234.5\n", "series.csv, line 2, column y: '1,234.5' is not a number; write it with a decimal point (12.5), or leave it empty where it is missing.")]
    [InlineData("cusum", "x,y\n1,2,5\n", "series.csv, line 2: 3 cells where the first line has 2; give each column one cell, empty where the value is missing, in quotes where it holds a separator.")]
    [InlineData("cusum", "x,y\n1,2\n\"2,5\n", "series.csv, line 3, column 1: a quote is opened and not closed where the cell ends; close it, or write a quote inside a cell twice.")]
    [InlineData("percentiles", "x,group,y\n1,A,2\n1,A,3\n", "series.csv, line 3, column group: 'A' has two lines at 1; leave one.")]
    public async Task What_cannot_be_read_is_told_in_one_sentence(string command, string text, string sentence)
    {
        var (code, output, error) = await Run(command, File(text));

        Assert.Equal((1, ""), (code, output));
        Assert.Equal($"samsyn: {sentence}\n", error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_not_text_is_told()
    {
        var absent = Path.Combine(_folder.FullName, "absent.csv");
        Assert.Equal((1, $"samsyn: {absent}: there is no such file, or it may not be read; give the path of a CSV file.\n"), Told(await Run("cusum", absent)));
        var latin = Path.Combine(_folder.FullName, "latin.csv");
        System.IO.File.WriteAllBytes(latin, [.. "x,y\nm"u8, 0xE4, .. "rz,1\n"u8]);
        Assert.Equal((1, "samsyn: latin.csv: not UTF-8; save the file as \"CSV UTF-8\" and send it again.\n"), Told(await Run("percentiles", latin)));

        static (int, string) Told((int Code, string, string Error) run) => (run.Code, run.Error);
    }

    [Theory]
    [InlineData("--window", "0")]
    [InlineData("--sensitivity", "-1")]
    [InlineData("--format", "xml")]
    public async Task An_option_that_cannot_be_is_a_wrong_use(string option, string value)
    {
        var (code, _, error) = await Run("cusum", File("x,y\n1,2\n"), option, value);

        Assert.Equal(2, code);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Ranks_need_groups() =>
        Assert.Equal(1, (await Run("percentiles", File("x,y\n1,2\n"), "--ranks")).Code);

    [Fact]
    public async Task A_dash_reads_the_standard_input_and_no_data_folder_is_made()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "samsyn.dll"), "percentiles", "-", "--format", "csv"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = _folder.FullName,
        };
        start.Environment["SAMSYN_DATA"] = Path.Combine(_folder.FullName, "data");
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync("x,y\n1,2\n1,4\n");
        process.StandardInput.Close();

        Assert.Equal("x,n,p10,p20,p30,p40,p50,p60,p70,p80,p90\n1,2,2.2,2.4,2.6,2.8,3,3.2,3.4,3.6,3.8\n", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    static async Task<(int Code, string Output, string Error)> Run(params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.Run(words, new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
