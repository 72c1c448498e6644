using System.Text.RegularExpressions;
using Samsyn.Kernel.Content;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>What the reference page of the measure language says is so: its measures are read, and their examples give what stands there.</summary>
public sealed partial class ReferencePageTests
{
    static readonly IReadOnlyList<string> Measures =
        [.. Block().Matches(File.ReadAllText(Path.Combine(CasesFolder.Root, "docs", "how-to", "write-a-measure.md"))).Select(m => m.Groups[1].Value)];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Measures.Count)];

    [Fact]
    public void The_page_has_measures() => Assert.True(Measures.Count >= 6, $"{Measures.Count} measures were found on the page");

    [Theory, MemberData(nameof(Numbers))]
    public async Task A_measure_of_the_page_gives_what_its_examples_say(int number)
    {
        using var shelf = new MeasureShelf();
        var problems = new List<ContentProblem>();

        var measure = shelf.Folder.Check("from-the-page", Measures[number], problems);

        Assert.Empty(problems.Select(MeasureShelf.English));
        Assert.NotEmpty(measure!.Examples);
        Assert.Empty(await MeasureShelf.Examples(measure));
    }

    [Fact]
    public async Task An_example_that_says_something_else_is_told()
    {
        using var shelf = new MeasureShelf();
        var measure = shelf.Folder.Check("from-the-page", Measures[0].Replace("value: 25", "value: 30", StringComparison.Ordinal), []);

        Assert.Equal(["from-the-page.yaml, line 14: example 1 gives 25 and not 30."], await MeasureShelf.Examples(measure!));
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
