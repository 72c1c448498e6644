using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>A folder of measures for a test: what is shipped, the demo region's lists, and what the test writes.</summary>
sealed class MeasureShelf : IDisposable
{
    readonly DirectoryInfo _own = Directory.CreateTempSubdirectory("samsyn-measures-");

    /// <param name="demo">Whether the demo region's lists are there too.</param>
    public MeasureShelf(bool demo = true)
    {
        var content = Path.Combine(AppContext.BaseDirectory, "content");
        Folder = new(demo ? [content, Path.Combine(content, "demo"), _own.FullName] : [content, _own.FullName], DoseUnits.Load());
    }

    public MeasureFolder Folder { get; }

    public MeasureShelf With(string folder, string code, string yaml)
    {
        File.WriteAllText(Path.Combine(_own.CreateSubdirectory(folder).FullName, code + ".yaml"), yaml);
        return this;
    }

    /// <summary>Lists of ATC codes that the operator of an installation would import.</summary>
    public MeasureShelf WithList(string code, params (string Group, string[] Codes)[] groups) =>
        With("lists", code, $"name: {code}\ngroups:\n{string.Concat(groups.Select(g => $"  {g.Group}: [{string.Join(", ", g.Codes)}]\n"))}");

    public IReadOnlyList<string> Problems(string code, string yaml)
    {
        var problems = new List<ContentProblem>();
        Folder.Check(code, yaml, problems);
        return [.. problems.Select(English)];
    }

    public static async Task<IReadOnlyList<string>> Examples(MeasureDefinition measure) =>
        [.. (await new MeasureExamples(new(DoseUnits.Load(), AdministrationRoutes.Load())).Run(measure, TestContext.Current.CancellationToken)).Select(English)];

    public static string English(ContentProblem problem) => problem.Sentence((key, holes) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, TextTable.Installed.Find(key, "en"), holes));

    public void Dispose() => _own.Delete(recursive: true);
}
