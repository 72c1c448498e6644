using System.Text;
using Samsyn.Medicines.Demo;

namespace Samsyn.Tests.Medicines.Demo;

public sealed class DemoFilesTests
{
    static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void The_same_seed_makes_the_same_bytes()
    {
        var options = SmallRegion.Options with { Scale = 0.01 };
        var (first, second) = (SmallRegion.Generate(options, Cancel), SmallRegion.Generate(options, Cancel));
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, f => Assert.True(f.Value.AsSpan().SequenceEqual(second[f.Key])));
    }

    [Fact]
    public void Another_seed_makes_other_rows()
    {
        var options = SmallRegion.Options with { Scale = 0.01 };
        Assert.NotEqual(SmallRegion.Generate(options, Cancel)["2024H1"], SmallRegion.Generate(options with { Seed = 8 }, Cancel)["2024H1"]);
    }

    [Fact]
    public void Each_half_year_is_a_file_that_begins_with_the_header()
    {
        var files = SmallRegion.Generate(SmallRegion.Options with { Scale = 0.01 }, Cancel);
        Assert.Equal(["2020H1", "2020H2", "2021H1", "2021H2", "2022H1", "2022H2", "2023H1", "2023H2", "2024H1", "2024H2", "2025H1", "2025H2"], files.Keys);
        Assert.All(files.Values, f => Assert.StartsWith(EventFile.Header, Encoding.UTF8.GetString(f), StringComparison.Ordinal));
    }

    [Fact]
    public void Ten_times_the_scale_makes_about_ten_times_the_orders()
    {
        int Orders(double scale) => Encoding.UTF8.GetString(SmallRegion.Generate(SmallRegion.Options with { Scale = scale }, Cancel)["2024H2"]).Split(",prescribe,").Length - 1;
        Assert.InRange(Orders(0.1) / (double)Orders(0.01), 9, 11);
    }

    [Fact]
    public void A_stopped_run_leaves_no_whole_file()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using var stop = new CancellationTokenSource();
            var options = SmallRegion.Options with { Scale = 0.01, Folder = folder.FullName };
            Assert.Throws<OperationCanceledException>(() => DemoFiles.WriteFolder(options, SmallRegion.Catalogue, false, new StopAt(3, stop), stop.Token));
            Assert.All(folder.EnumerateFiles(), f => Assert.EndsWith(".part", f.Name, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    sealed class StopAt(int month, CancellationTokenSource stop) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
            if (value.MonthsDone == month) stop.Cancel();
        }
    }
}
