using System.Text;
using Samsyn.Kernel.Modules;
using Samsyn.Medicines.Demo;

namespace Samsyn.Tests.Medicines.Demo;

/// <summary>A tenth of the region, made once and read back for all tests.</summary>
public sealed class SmallRegion
{
    internal static readonly DemoOptions Options = new(0.1, 7, new(2025, 10, 31), "");
    internal static readonly DemoCatalogue Catalogue = DemoCatalogue.Load(Path.Combine(CasesFolder.Root, "content", "demo"));

    internal IReadOnlyList<DemoRow> Rows { get; } =
        [.. Generate(Options).Values.SelectMany(f => Encoding.UTF8.GetString(f).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)).Select(DemoRow.Read)];

    internal DemoFindings Findings { get; } = new(Options.Until);

    internal static Dictionary<string, byte[]> Generate(DemoOptions options, CancellationToken cancel = default)
    {
        var streams = new Dictionary<string, MemoryStream>();
        DemoFiles.Write(options, Catalogue, half => streams[half] = new(), null, cancel);
        return streams.ToDictionary(s => s.Key, s => s.Value.ToArray());
    }
}
