using System.Globalization;
using System.Runtime.CompilerServices;

namespace Samsyn.Bench;

/// <summary>The most memory that <c>samsyn import</c> ever holds, as a process of its own.</summary>
sealed class ImportMemory : IBenchmark
{
    const double LimitGigabytes = 1.5;

    public string Name => "Import: peak memory";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        var peak = 0L;
        await setting.LoadedFolder(bytes => peak = bytes);
        var gigabytes = peak / 1e9;
        yield return BenchLine.AtMost(Name, string.Create(CultureInfo.InvariantCulture, $"{gigabytes:0.00} GB"), "", gigabytes, LimitGigabytes);
    }
}
