using Samsyn.Together.Challenges;

namespace Samsyn.Tests.Together.Challenges;

public sealed class ChallengeTextRulesTests
{
    static readonly ChallengeText Whole = new() { Title = "Waiting for diabetes support takes months", Need = "Nobody answers.", Whom = "400 people", Area = "access" };

    [Fact]
    public void A_draft_needs_no_more_than_a_title()
    {
        Assert.Empty(ChallengeTextRules.Unsaveable(new() { Title = "Waiting" }));
        Assert.Equal(["Title"], ChallengeTextRules.Unsaveable(new() { Title = " " }).Select(w => w.Field));
    }

    [Fact]
    public void What_is_missing_when_it_is_sent_is_told_all_at_once()
    {
        Assert.Empty(ChallengeTextRules.Unsendable(Whole, ["access"]));
        Assert.Equal(["Need", "Whom", "Area"], ChallengeTextRules.Unsendable(new() { Title = "Waiting", Area = "gone" }, ["access"]).Select(w => w.Field));
    }

    [Fact]
    public void A_part_that_is_too_long_is_named()
    {
        var wrong = ChallengeTextRules.Unsaveable(Whole with { Title = new('x', 141), Known = new('x', 4001), Measures = ["a", "b", "c", "d", "e", "f"] });

        Assert.Equal([("Title", "challenge.title-long"), ("Known", "challenge.text-long"), ("Measures", "challenge.measures-many")], wrong.Select(w => (w.Field, w.Refusal.Code)));
    }

    [Theory]
    [InlineData("/medicines/signals/0198", true)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("/a\nb", false)]
    [InlineData(null, false)]
    public void It_is_framed_from_a_page_of_this_site_or_from_none(string? path, bool taken) => Assert.Equal(taken ? path : null, ChallengeTextRules.LocalPath(path));
}
