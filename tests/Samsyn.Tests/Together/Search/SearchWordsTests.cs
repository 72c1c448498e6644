using CsCheck;
using Samsyn.Together.Names;
using Samsyn.Together.Search;

namespace Samsyn.Tests.Together.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("väntetid", "väntetider", "väntetiderna", "Väntetidens")]
    [InlineData("patient", "patienter", "patienterna", "patienters")]
    [InlineData("lång", "långa", "långt")]
    [InlineData("ventetid", "ventetider", "ventetiden")]
    [InlineData("behandling", "behandlingar", "behandlingen", "behandlinger")]
    [InlineData("sygehus", "sygehuset", "sygehusene")]
    public void Forms_of_one_word_have_one_stem(params string[] words) => Assert.Single(words.SelectMany(SearchWords.Of).Distinct());

    [Theory]
    [InlineData("sår", "sar")]
    [InlineData("mål", "mal")]
    public void A_short_word_stays_whole(string word, string stem) => Assert.Equal([stem], SearchWords.Of(word));

    [Fact]
    public void Words_without_meaning_of_their_own_are_left_out() =>
        Assert.Equal(["vant", "diabetesstod"], SearchWords.Of("Att vänta på diabetesstöd som inte är till för de").Take(2));

    [Fact]
    public void A_stem_is_never_shorter_than_four_letters_unless_the_word_is() =>
        Gen.Char["abcdefghijklmnopqrstuvwxyzåäöæø"].Array[1, 20].Select(c => new string(c)).Sample(word =>
            Assert.All(PlainWord.Of(word).Select(w => w.Plain), plain => Assert.InRange(SearchWords.Stem(plain).Length, Math.Min(4, plain.Length), plain.Length)));

    [Theory]
    [InlineData("ett tva tre", "ett tva tre", 1.0)]
    [InlineData("ett tva", "ett tva tre fyra", 1.0)] // all of the shorter
    [InlineData("ett tva tre fyra", "ett tva fem sex", 0.5)]
    [InlineData("ett tva", "ett fem", 0.0)] // one shared word says nothing
    [InlineData("", "ett", 0.0)]
    public void Likeness_is_the_share_of_the_shorter_text(string one, string other, double expected)
    {
        static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(expected, Likeness.Of(Words(one), Words(other)));
        Assert.Equal(expected, Likeness.Of(Words(other), Words(one)));
    }
}
