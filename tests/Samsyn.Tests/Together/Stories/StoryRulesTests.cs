using Microsoft.AspNetCore.DataProtection;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Stories;

namespace Samsyn.Tests.Together.Stories;

/// <summary>Who reads a health story, by examples.</summary>
public sealed class StoryRulesTests
{
    static readonly StorySeal Seal = new(new EphemeralDataProtectionProvider());

    [Theory]
    [InlineData((int)InitiativeDoer.Reader, false, false)]
    [InlineData((int)InitiativeDoer.Member, true, false)]
    [InlineData((int)InitiativeDoer.Leader, false, false)] // began it, and takes no part
    [InlineData((int)InitiativeDoer.Steerer, false, false)] // looks after all initiatives of a region
    [InlineData((int)(InitiativeDoer.Member | InitiativeDoer.Leader), true, true)]
    [InlineData((int)(InitiativeDoer.Member | InitiativeDoer.Steerer), true, true)]
    [InlineData((int)(InitiativeDoer.Leader | InitiativeDoer.Steerer), false, false)]
    public void Only_those_who_take_part_read_and_of_them_those_who_lead_may_hide(int doer, bool reads, bool hides)
    {
        Assert.Equal(reads, StoryRules.MayRead((InitiativeDoer)doer));
        Assert.Equal(hides, StoryRules.MayHide((InitiativeDoer)doer));
    }

    [Theory]
    [InlineData(false, (int)InitiativeDoer.Member, false)]
    [InlineData(true, (int)InitiativeDoer.Member, true)]
    [InlineData(false, (int)(InitiativeDoer.Member | InitiativeDoer.Leader), true)]
    [InlineData(true, (int)InitiativeDoer.Reader, false)]
    public void The_words_of_a_hidden_story_are_seen_by_its_teller_and_those_who_lead(bool isMine, int doer, bool sees)
    {
        var story = Story("It hurt");
        story.HiddenBecause = "Names a nurse";

        Assert.Equal(sees, StoryRules.ShowsWords(story, isMine, (InitiativeDoer)doer));
    }

    [Theory]
    [InlineData("", "  \n ", "story.empty")]
    [InlineData("", "I waited", null)]
    [InlineData("Waiting", "I waited", null)]
    public void A_story_has_words_and_a_title_only_if_one_wants(string title, string text, string? refused) => Assert.Equal(refused, StoryRules.Refused(new(title, text))?.Code);

    [Fact]
    public void A_story_is_as_long_as_it_may_be_and_no_longer()
    {
        Assert.Null(StoryRules.Refused(new(new('t', HealthStory.LongestTitle), new('x', HealthStory.LongestText))));
        Assert.Equal("story.long", StoryRules.Refused(new("", new('x', HealthStory.LongestText + 1)))?.Code);
        Assert.Equal("story.long", StoryRules.Refused(new(new('t', HealthStory.LongestTitle + 1), "x"))?.Code);
    }

    [Fact]
    public void What_is_kept_holds_no_word_and_opens_again()
    {
        var story = Story("I waited for Ångström");

        Assert.DoesNotContain("waited", story.Sealed, StringComparison.Ordinal);
        Assert.Equal(new("A title", "I waited for Ångström"), Seal.Open(story));
    }

    static HealthStory Story(string text) =>
        new() { InitiativeId = Guid.NewGuid(), ParticipantId = Guid.NewGuid(), About = StoryAbout.Own, Sealed = Seal.Seal(new("A title", text)), ToldOn = new(2026, 6, 17) };
}
