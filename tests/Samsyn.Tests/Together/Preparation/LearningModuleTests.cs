using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Preparation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Preparation;

public sealed class LearningModuleTests
{
    static readonly IReadOnlyList<LearningModule> Shipped =
        [.. Directory.EnumerateFiles(Path.Combine(CasesFolder.Root, "content", "preparation"), "*.yaml").Order(StringComparer.Ordinal).Select(f => Read(Path.GetFileName(f), File.ReadAllText(f)))];

    [Fact]
    public void Every_side_has_something_to_prepare_with_whole_in_four_languages()
    {
        Assert.All(Enum.GetValues<Side>(), side => Assert.NotEmpty(new LearningModules(Shipped).For(side)));
        Assert.All(Shipped.SelectMany(m => m.Questions.SelectMany(q => q.Answers.Append(q.Ask).Append(q.Because)).Append(m.Name).Append(m.Text)), t => Assert.Equal(Languages.Cultures.Keys.Order(), t.All.Keys.Order()));
    }

    [Fact]
    public void It_is_passed_when_every_question_is_answered_rightly()
    {
        var module = Shipped[0];
        int?[] right = [.. module.Questions.Select(q => (int?)q.Right)];

        Assert.True(module.IsPassed(right));
        Assert.False(module.IsPassed([.. right.Select(r => (r + 1) % module.Questions[0].Answers.Count)]));
        Assert.False(module.IsPassed([null]));
        Assert.False(module.IsPassed([]));
        Assert.Equal("I say so at once", module.Questions[0].Answers[module.Questions[0].Right]["en"]);
    }

    [Fact]
    public void Markdown_is_shown_and_html_in_it_is_text()
    {
        Assert.Contains("<strong>you</strong>", MarkdownText.Html("It is **you**"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", MarkdownText.Html("<script>alert(1)</script>"), StringComparison.Ordinal);
    }

    static LearningModule Read(string file, string text)
    {
        var problems = new List<ContentProblem>();
        var module = LearningModule.Read(file, text, problems);
        Assert.Empty(problems);
        return module!;
    }
}
