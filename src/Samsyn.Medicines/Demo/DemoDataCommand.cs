using System.CommandLine;
using System.Globalization;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary><c>samsyn demo-data</c>: the demo region's files alone, to see the layout or to measure with.</summary>
static class DemoDataCommand
{
    public static Command Make(TimeProvider clock)
    {
        var folder = new Option<string>("--out") { Description = "Folder for the files.", Required = true };
        var scale = new Option<double>("--scale") { Description = "Size: 1 is about two million events.", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same files.", DefaultValueFactory = _ => 1 };
        var until = new Option<DateOnly?>("--until") { Description = "Last day of the events, 2025-10-31. Default: the last day of the last whole month." };
        var gzip = new Option<bool>("--gzip") { Description = "Packed files." };
        var command = new Command("demo-data", """
            Write the files of the demo region, without importing them.

            Examples:
              samsyn demo-data --out region
              samsyn demo-data --scale 50 --gzip --out region
            """) { folder, scale, seed, until, gzip };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(scale) is not (> 0 and <= 1000))
                throw Refusal.Of("demo.scale").AsException();
            var last = parsed.GetValue(until) ?? Month.Of(clock.GetUtcNow()).FirstDay.AddDays(-1);
            var options = new DemoOptions(parsed.GetValue(scale), parsed.GetValue(seed), last, parsed.GetValue(folder)!);
            var rows = 0L;
            var progress = new SameThreadProgress(p => rows = p.Rows);
            var files = await Task.Run(() => DemoFiles.WriteFolder(options, DemoCatalogue.Load(), parsed.GetValue(gzip), progress, cancel), cancel);
            foreach (var file in files) await parsed.InvocationConfiguration.Output.WriteLineAsync(file);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} events in {files.Count} files."));
            return 0;
        });
        return command;
    }

    sealed class SameThreadProgress(Action<DemoProgress> report) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value) => report(value);
    }
}
