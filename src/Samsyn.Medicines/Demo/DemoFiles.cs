using System.IO.Compression;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>Writes the demo region's events, one file for each half-year. The same seed, scale and last day make the same bytes.</summary>
static class DemoFiles
{
    /// <summary>Writes all files; memory does not grow with the scale.</summary>
    /// <param name="open">Gives the stream for a half-year: "2025H1".</param>
    /// <returns>How many events were written.</returns>
    public static long Write(DemoOptions options, DemoCatalogue catalogue, Func<string, Stream> open, IProgress<DemoProgress>? progress, CancellationToken cancel)
    {
        var world = new DemoWorld(options, catalogue);
        var stock = new DemoStock(world);
        var orders = new DemoOrders(world, stock);
        var months = new Period(world.Calendar.First, world.Calendar.Last).Months().ToList();
        var (rows, done) = (0L, 0);
        foreach (var half in months.GroupBy(m => $"{m.Year}H{(m.Number > 6 ? 2 : 1)}"))
        {
            using var file = new EventFile(open(half.Key), half.Key);
            foreach (var each in half)
            {
                var month = new DemoMonth(world, each);
                orders.Write(file, month, cancel);
                stock.Write(file, month);
                progress?.Report(new(rows + file.Rows, ++done, months.Count));
            }
            rows += file.Rows;
        }
        return rows;
    }

    /// <summary>Writes all files into the folder of the options and names them in order. A file that is not whole ends in <c>.part</c>.</summary>
    public static IReadOnlyList<string> WriteFolder(DemoOptions options, DemoCatalogue catalogue, bool gzip, IProgress<DemoProgress>? progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.Folder);
        var paths = new List<string>();
        Write(options, catalogue, half =>
        {
            paths.Add(Path.Combine(options.Folder, $"region-nord-{half}.csv{(gzip ? ".gz" : "")}"));
            var stream = new FileStream(paths[^1] + ".part", FileMode.Create, FileAccess.Write, FileShare.None, 0);
            return gzip ? new GZipStream(stream, CompressionLevel.Fastest) : stream;
        }, progress, cancel);
        foreach (var path in paths) File.Move(path + ".part", path, overwrite: true);
        return paths;
    }
}
