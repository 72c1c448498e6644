using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Equity;

namespace Samsyn.Tests.Together.Equity;

/// <summary>The questions as they are shipped, and the rows of a page: the widest difference first.</summary>
public sealed class EquityRowTests
{
    static readonly QuestionFile Shipped = Read(File.ReadAllText(Path.Combine(CasesFolder.Root, "content", "equity", "seven-factors.yaml")))!;

    [Fact]
    public void The_seven_factors_are_one_question_each_with_anchors_in_four_languages()
    {
        Assert.Equal(["numbers", "compensation", "power", "preparation", "support", "leadership", "vulnerability"], Shipped.Questions.Select(q => q.Code));
        Assert.All(Shipped.Questions.SelectMany(q => new[] { q.Name, q.Ask, q.Low, q.Middle, q.High }), t => Assert.Equal(Languages.Cultures.Keys.Order(), t.All.Keys.Order()));
        Assert.All(Shipped.Questions, q => Assert.Equal([q.Low, null, q.Middle, null, q.High], Enumerable.Range(1, 5).Select(q.Anchor)));
    }

    [Fact]
    public void What_is_wrong_in_a_file_is_told_with_its_line()
    {
        var problems = new List<ContentProblem>();
        Assert.Null(QuestionFile.Read("x.yaml", "edition: 1\nname: A\nquestions:\n  - code: a\n    nam: B\n", problems));
        Assert.Contains(problems, p => p is { Line: 5, Code: "unknown-key.meant" });
        Assert.Contains(problems, p => p is { Line: 4, Code: "missing" });
    }

    [Fact]
    public void Rows_stand_with_the_widest_difference_first_then_what_one_side_said_then_the_rest()
    {
        var round = Guid.CreateVersion7();
        RoundResult Said(EquitySide side, string question, decimal mean) => new() { RoundId = round, Side = side, Question = question, Mean = mean };
        var rows = EquityRow.Of(Shipped,
        [
            Said(EquitySide.Patient, "numbers", 3.0m), Said(EquitySide.Professional, "numbers", 3.4m),
            Said(EquitySide.Patient, "support", 4.5m), Said(EquitySide.Professional, "support", 2.5m),
            Said(EquitySide.Patient, "power", 2.0m), Said(EquitySide.Professional, "leadership", 1.0m),
            Said(EquitySide.Patient, "vulnerability", 3.0m), Said(EquitySide.Professional, "vulnerability", 3.0m),
        ]);

        Assert.Equal(["support", "numbers", "vulnerability", "power", "leadership", "compensation", "preparation"], rows.Select(r => r.Question.Code));
        Assert.Equal([2.0m, 0.4m, 0m, null, null, null, null], rows.Select(r => r.Gap));
    }

    [Theory]
    [InlineData("numbers=3 power=0", "compensation", "equity.missing")]
    [InlineData("", "numbers", "equity.missing")]
    public void An_answer_that_is_missing_is_told(string given, string first, string code)
    {
        var refusal = AnswerRules.Refused(Shipped, Parse(given), null)!;

        Assert.Equal((code, first), (refusal.Code, refusal.Arguments[0]));
    }

    [Fact]
    public void All_answers_from_one_to_five_or_that_one_cannot_say_are_taken_and_no_others()
    {
        Dictionary<string, int> All(int value) => Shipped.Questions.ToDictionary(q => q.Code, _ => value);

        Assert.All(Enumerable.Range(0, 6), v => Assert.Null(AnswerRules.Refused(Shipped, All(v), null)));
        Assert.Equal(["equity.value", "equity.value"], new[] { -1, 6 }.Select(v => AnswerRules.Refused(Shipped, All(v), null)!.Code));
        Assert.Equal("equity.value", AnswerRules.Refused(Shipped, new Dictionary<string, int>(All(3)) { ["other"] = 3 }, null)!.Code);
        Assert.Equal("initiative.long", AnswerRules.Refused(Shipped, All(3), new string('a', 1001))!.Code);
    }

    static QuestionFile? Read(string text)
    {
        var problems = new List<ContentProblem>();
        var file = QuestionFile.Read("seven-factors.yaml", text, problems);
        Assert.Empty(problems);
        return file;
    }

    static Dictionary<string, int> Parse(string given) =>
        given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(g => g.Split('=')).ToDictionary(g => g[0], g => int.Parse(g[1], System.Globalization.CultureInfo.InvariantCulture));
}
