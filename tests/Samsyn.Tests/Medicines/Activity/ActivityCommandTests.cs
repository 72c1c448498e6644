using Samsyn.App.Hosting;

namespace Samsyn.Tests.Medicines.Activity;

/// <summary><c>samsyn activity</c> as a script calls it.</summary>
public sealed class ActivityCommandTests : IAsyncLifetime
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-activity-");

    public async ValueTask InitializeAsync() =>
        Assert.Equal(0, (await Run("organisations", "import", File("region.csv", "code,name,kind\nAHH,A Hospital,Hospital\nBHH,B Hospital,Hospital\n"))).Code);

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task What_is_listed_can_be_imported_again()
    {
        var file = File("bed-days.csv", "organisation;month;bed_days;admissions\nBHH;2025-02;12,5;3\nBHH;2025-01;10;\nAHH;2025-01;0;\n");

        Assert.Equal((0, "bed-days.csv: 4 added, 0 replaced, 0 taken back, 0 unchanged.\n", ""), await Run("activity", "import", file));
        var (_, listed, _) = await Run("activity", "list", "--format", "csv");
        Assert.Equal("""
            organisation,month,kind,value
            AHH,2025-01,bed-days,0
            BHH,2025-01,bed-days,10
            BHH,2025-02,bed-days,12.5
            BHH,2025-02,admissions,3

            """, listed);
        Assert.Equal((0, "listed.csv: 0 added, 0 replaced, 0 taken back, 4 unchanged.\n", ""), await Run("activity", "import", File("listed.csv", listed)));
        Assert.Equal("organisation,month,kind,value\nBHH,2025-02,admissions,3\n", (await Run("activity", "list", "--kind", "admissions", "--format", "csv")).Output);
    }

    [Fact]
    public async Task Every_wrong_line_is_told_in_a_sentence_with_its_place()
    {
        var file = File("bed-days.csv", "organisation,month,kind,value\nAHH,2025-01,bed-days,-3\nXHH,2025-01,bed-days,7\n");

        var (code, output, error) = await Run("activity", "import", file);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal("""
            bed-days.csv:2: value: “-3” is below zero; write zero or more, or the word missing to take a figure back.
            bed-days.csv:3: organisation: There is no organisation “XHH”; mend the code, or add the organisation first.
            samsyn: bed-days.csv: 2 problems, nothing was changed; mend the lines above and import the file again.

            """, error);
        Assert.Equal("organisation,month,kind,value\n", (await Run("activity", "list", "--format", "csv")).Output);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_kind_that_is_none_are_told()
    {
        var (code, _, error) = await Run("activity", "import", "absent.csv");
        Assert.Equal(1, code);
        Assert.EndsWith("absent.csv: no such file; give the path of a CSV file.\n", error, StringComparison.Ordinal);
        Assert.Equal(2, (await Run("activity", "list", "--kind", "beds")).Code);
    }

    async Task<(int Code, string Output, string Error)> Run(params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.Run([.. words, "--data", Path.Combine(_folder.FullName, "data")], new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
