using System.CommandLine;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;

namespace Samsyn.Tests.Medicines.Explore;

/// <summary>The whole way of a real file: 51,999 purchases in, and the sums that R made of the same file out.</summary>
public sealed class ExploreCasesTests : IAsyncLifetime
{
    const string Case = "medicines/danish-hospital-antibiotics/";

    readonly string _data = Directory.CreateTempSubdirectory("samsyn-explore-").FullName;

    public async ValueTask InitializeAsync()
    {
        var file = CasesFolder.Path(Case + "abx_sales.csv");
        var keys = new KeyRing(new DataFolder(_data), mayMake: true);
        foreach (var name in new[] { "pseudonym", "net-costs", "archive" }) keys.MakeNamed(name);
        await Run("import", file, "--profile", "danish-hospital-antibiotics");
    }

    [Fact]
    public async Task The_command_answers_by_year_and_region_and_by_substance_as_R_did()
    {
        Assert.Equal(
            Sorted(await Expected("expected/ddd_by_year_region.csv")),
            Sorted(await Run("explore", "--atc", "J01", "--quantity", "ddd", "--by", "year,region", "--format", "csv")));
        Assert.Equal(
            (await Expected("expected/ddd_by_atc.csv")).Skip(1).Select(l => Fields(l) is var f ? $"{f[0]},{f[^2]}" : "").Order(StringComparer.Ordinal),
            (await Run("explore", "--by", "atc", "--format", "csv")).Skip(1).Order(StringComparer.Ordinal));
        Assert.Equal(["ddd", "25286569.34"], await Run("explore", "--format", "csv"));
    }

    static async Task<string[]> Expected(string file) => await File.ReadAllLinesAsync(CasesFolder.Path(Case + file), TestContext.Current.CancellationToken);

    // R quotes every text; no name in this file holds a quote or, in the columns compared, a comma
    static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Select(l => l.Replace("\"", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    static string[] Fields(string line) => line.Replace("\"", "", StringComparison.Ordinal).Split(',');

    async Task<string[]> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Root().Parse([.. args, "--data", _data])
            .InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        Assert.True(code == 0, error.ToString());
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return ValueTask.CompletedTask;
    }
}
