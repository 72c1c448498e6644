using Samsyn.App.Hosting;
using static Samsyn.Tests.Medicines.Substitution.EnglishPrescribing;

namespace Samsyn.Tests.Medicines.Substitution;

/// <summary><c>samsyn substitution</c> as a script calls it.</summary>
public sealed class SubstitutionCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-substitution-");

    public void Dispose() => _folder.Delete(recursive: true);

    string Purchases(string text)
    {
        var path = Path.Combine(_folder.FullName, "purchases.csv");
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task Savings_are_written_by_group_and_buyer_with_exact_decimals()
    {
        var file = Purchases("""
            group,buyer,product,quantity,cost
            G,AHH,brand,10,300
            G,AHH,generic,90,900
            G,BHH,generic,50,500
            G,CHH,brand,20,400
            """);

        var (code, output, _) = await Run("substitution", file, "--format", "csv");

        Assert.Equal(0, code);
        Assert.Equal("""
            group,buyer,quantity,cost,price_per_unit,target,difference,saving
            G,CHH,20,400,20,10.4,192,192
            G,AHH,100,1200,12,10.4,160,160
            G,BHH,50,500,10,10.4,-20,0

            """, output);
    }

    [Fact]
    public async Task What_was_set_aside_is_told_with_the_reason()
    {
        var file = Purchases("""
            group,buyer,product,quantity,cost,packages
            G,AHH,brand,280,28,10
            G,BHH,brand,560,57,20
            G,CHH,brand,280,27,10
            G,DHH,brand,30,84,30
            G,EHH,generic,300,,10
            """);

        var (_, output, _) = await Run("substitution", file, "--set-aside", "--format", "csv");

        Assert.Equal("group,buyer,product,quantity,cost,reason,package\nG,EHH,generic,300,,no-price,\nG,DHH,brand,30,84,package-for-unit,28\n", output);
    }

    [Fact]
    public async Task The_English_file_is_read_as_it_is_published()
    {
        var file = CasesFolder.Path("medicines/openprescribing/epd_201709.csv");

        var (_, output, _) = await Run(
            "substitution", file, "--buyer", "PRACTICE_CODE", "--product", "BNF_CODE", "--quantity", "TOTAL_QUANTITY", "--cost", "NIC", "--format", "csv");

        var rows = output.TrimEnd().Split('\n').Skip(1).Select(l => l.Split(',')).ToDictionary(c => (c[0], c[1]), c => Number(c[7]));
        var expected = Table("ppu_savings_expected_201709.csv");
        Assert.Equal(expected.Count, rows.Count);
        Assert.All(expected, e => Assert.InRange(rows[(e["generic_code"], e["practice"])] - Number(e["saving_clipped"]), -1e-6m, 1e-6m));
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_told()
    {
        var (code, _, error) = await Run("substitution", Purchases("buyer,product,quantity,nic\n"));

        Assert.Equal((1, "samsyn: purchases.csv, line 1: no column cost; the first line must name buyer, product, quantity, cost (it names buyer, product, quantity, nic).\n"), (code, error));
    }

    static async Task<(int Code, string Output, string Error)> Run(params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.Run(words, new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
