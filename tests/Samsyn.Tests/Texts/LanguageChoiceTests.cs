using Samsyn.Kernel.Texts;

namespace Samsyn.Tests.Texts;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData(null, null, "en")]
    [InlineData(null, "sv", "sv")]
    [InlineData(null, "sv-FI,fi;q=0.9", "sv")]
    [InlineData(null, "fi,da;q=0.4,nb;q=0.8", "nb")]
    [InlineData(null, "no-NO", "nb")]
    [InlineData(null, "nn", "nb")]
    [InlineData(null, "de,fr;q=0.9", "en")]
    [InlineData(null, "sv;q=0, da", "da")]
    [InlineData(null, ";;q=,,*", "en")]
    public void The_browsers_first_language_that_we_have(string? chosen, string? header, string expected) =>
        Assert.Equal(expected, LanguageChoice.Choose(chosen, person: null, header));

    [Theory]
    [InlineData("da", "sv", "da")]
    [InlineData("xx", "sv", "sv")]
    public void What_was_chosen_here_wins_if_it_is_a_language_of_ours(string chosen, string header, string expected) =>
        Assert.Equal(expected, LanguageChoice.Choose(chosen, person: null, header));

    [Theory]
    [InlineData("da", "nb", "sv", "da")]
    [InlineData(null, "nb", "sv", "nb")]
    [InlineData("xx", "nb", "sv", "nb")]
    [InlineData(null, "xx", "sv", "sv")]
    public void What_was_chosen_in_this_browser_comes_before_the_persons_choice_and_that_before_the_browsers(string? chosen, string? person, string header, string expected) =>
        Assert.Equal(expected, LanguageChoice.Choose(chosen, person, header));
}
