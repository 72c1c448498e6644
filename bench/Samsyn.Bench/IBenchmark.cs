namespace Samsyn.Bench;

/// <summary>One thing that is measured; gives one line of the table or a few.</summary>
interface IBenchmark
{
    string Name { get; }

    IAsyncEnumerable<BenchLine> Run(BenchSetting setting, CancellationToken cancel);
}
