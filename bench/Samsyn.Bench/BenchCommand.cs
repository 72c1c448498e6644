using System.CommandLine;

namespace Samsyn.Bench;

/// <summary><c>bench</c>: runs the benchmarks and writes one table, a line as soon as it is known.</summary>
static class BenchCommand
{
    static readonly IBenchmark[] All = [new CsvImport(), new NdjsonImport(), new ImportMemory(), new Questions(), new MeasurePass(), new StoredResults(), new FirstByte(), new WatchReserve(), new ControlCharts(), new ChallengeLists(), new InitiativeLists()];

    public static RootCommand Make()
    {
        var rows = new Option<long>("--rows") { Description = "How many medicine events to measure on.", DefaultValueFactory = _ => 20_000_000 };
        var runs = new Option<int>("--runs") { Description = "How often each side runs; the median counts.", DefaultValueFactory = _ => 3 };
        var only = new Option<string?>("--only") { Description = "Benchmarks whose name holds this." };
        var command = new RootCommand("""
            Measure Samsyn against a rival that does the same work on the same data in the same process.

            Examples:
              ./samsyn bench                      the whole table, on 20 million events
              ./samsyn bench --rows 2000000       a quicker look
              ./samsyn bench --only import --runs 5
            """) { rows, runs, only };
        command.SetAction(async (parsed, cancel) =>
        {
            using var setting = new BenchSetting(parsed.GetValue(rows), parsed.GetValue(runs));
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(BenchLine.Header);
            var missed = 0;
            try
            {
                foreach (var benchmark in All.Where(b => parsed.GetValue(only) is not { } name || b.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
                    await foreach (var line in benchmark.Run(setting, cancel))
                    {
                        await output.WriteLineAsync(line.ToString());
                        if (!line.Ok) missed++;
                    }
            }
            finally
            {
                await Tests.Databases.PostgresCluster.StopIfStarted();
            }
            return missed == 0 ? 0 : 1;
        });
        return command;
    }
}
