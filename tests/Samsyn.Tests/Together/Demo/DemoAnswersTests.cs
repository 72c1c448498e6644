using Samsyn.Kernel.Content;
using Samsyn.Together.Demo;
using Samsyn.Together.Equity;

namespace Samsyn.Tests.Together.Demo;

/// <summary>What the demo region's people answer: the same each time, and the sides come closer from year to year.</summary>
public sealed class DemoAnswersTests
{
    static readonly int[] Years = [2, 1, 0];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void The_sides_come_closer_and_patients_answer_lower_than_professionals(int seed)
    {
        var gaps = Years.Select(years => Mean(seed, EquitySide.Professional, years) - Mean(seed, EquitySide.Patient, years)).ToList();

        Assert.True(gaps[0] > gaps[1] && gaps[1] > gaps[2] && gaps[2] > 0, string.Join(' ', gaps));
    }

    [Fact]
    public void The_same_seed_gives_the_same_answers() => Assert.Equal(Mean(3, EquitySide.Patient, 1), Mean(3, EquitySide.Patient, 1));

    static decimal Mean(int seed, EquitySide side, int years)
    {
        var questions = QuestionFile.Read("seven-factors.yaml", File.ReadAllText(Path.Combine(CasesFolder.Root, "content", "equity", "seven-factors.yaml")), new List<ContentProblem>())!;
        return DemoAnswers.Of(new(seed), questions, side, 80, 1, years, 0).Ballot.Means().Values.Average();
    }
}
