using System.Text.Json;
using CsCheck;
using Samsyn.Together.Readability;

namespace Samsyn.Tests.Together.Readability;

/// <summary>Readability by LIX: what counts as a word, a sentence and a long word, against texts counted by hand and by other engines.</summary>
public sealed class LixTests
{
    /// <summary>Cases of other engines whose texts are in their own repositories: a value without a text cannot be computed anew.</summary>
    static readonly string[] Elsewhere = ["oliver_twist", "secret_garden", "flatland", "koRpus sample_text"];

    [Fact]
    public void Every_case_of_other_engines_and_by_hand_comes_out_the_same()
    {
        var cases = JsonCases.Read("decisions/lix/lix_cases.json");
        var untold = new List<string?>();
        foreach (var one in cases.GetProperty("peer").EnumerateArray().Concat(cases.GetProperty("own_hand_counted").EnumerateArray()))
        {
            if (!one.TryGetProperty("text", out var text))
            {
                untold.Add(one.Text("name"));
                continue;
            }
            var lix = Lix.Of(ReadText.Of(text.GetString()!));
            var name = one.TryGetProperty("name", out var named) ? named.GetString() : text.GetString();
            // What has no word has no value: missing is not zero
            if (text.GetString()!.Length == 0) Assert.Null(lix.Value);
            else Assert.Equal((name, one.Number("lix"), one.Number("rix")), (name, Rounded(lix.Value, one, "lix"), Rounded(lix.LongEach, one, "rix")));
            foreach (var (count, counted) in new[] { ("words", lix.Words), ("sentences", lix.Sentences), ("long", lix.LongWords) })
                if (one.TryGetProperty(count, out var expected)) Assert.Equal((name, count, expected.GetInt32()), (name, count, counted));
        }
        Assert.Equal(Elsewhere, untold);
    }

    [Theory]
    [InlineData("Ta 2,5 mg, dvs. en halv tablett, ca. 3 gånger om dagen.", 1)]
    [InlineData("Kontakta dr. Svensson. Hon svarar kl. 8. Då är det öppet.", 3)]
    [InlineData("Bivirkninger ses hos 3 pct. Tal med lægen.", 2)]
    [InlineData("Det hender hos 3 pct. 2 av dem ble friske.", 1)]
    [InlineData("Den 3. maj kommer du tilbage. Husk kortet!", 2)]
    [InlineData("”Hur mår du?” frågade hon. Jag svarade: ”Bra.”", 2)]
    [InlineData("Skrevet af A. Hansen. Rettet siden.", 2)]
    [InlineData("Vänta … Ring oss!", 2)]
    public void A_sentence_ends_where_a_reader_would_stop(string text, int sentences) => Assert.Equal(sentences, Lix.Of(ReadText.Of(text)).Sentences);

    [Fact]
    public void Headings_are_not_counted_and_points_of_a_list_are_sentences_of_their_own()
    {
        var passages = ReadText.Of("# Behandling och uppföljning\n\nDu kommer **tre** gånger. Läs [mer här](https://x.example/lang-adress).\n\n- Blodprov varje gång\n- Vikt\n1. Frågor om hur du mår");

        Assert.Equal(["1.1", "2.1", "2.2", "3.1", "4.1", "5.1"], passages.Select(p => p.Place));
        Assert.Equal(["Behandling och uppföljning", "Du kommer tre gånger.", "Läs mer här.", "Blodprov varje gång", "Vikt", "Frågor om hur du mår"], passages.Select(p => p.Text));
        // 4 + 3 + 3 + 1 + 5 words; "Vikt" alone is a label; only "Blodprov" has more than six letters
        Assert.Equal(new Lix(16, 4, 1), Lix.Of(passages));
    }

    [Fact]
    public void Long_words_and_long_sentences_are_found_where_they_stand()
    {
        var passage = Assert.Single(ReadText.Of("Biverkningar är vanliga hos 1000000 personer."));
        Assert.Equal(["Biverkningar", "vanliga", "personer"], passage.Words.Where(w => w.IsLong).Select(w => passage.Text.Substring(w.Start, w.Length)));

        Assert.False(Assert.Single(ReadText.Of(string.Join(' ', Enumerable.Repeat("du", 25)) + ".")).IsLong);
        Assert.True(Assert.Single(ReadText.Of(string.Join(' ', Enumerable.Repeat("du", 26)) + ".")).IsLong);
    }

    [Theory]
    [InlineData("da", 24.4, LixBand.VeryEasy)]
    [InlineData("da", 24.6, LixBand.Easy)]
    [InlineData("da", 44.0, LixBand.Medium)]
    [InlineData("da", 54.0, LixBand.Hard)]
    [InlineData("da", 55.0, LixBand.VeryHard)]
    [InlineData("sv", 29.9, LixBand.VeryEasy)]
    [InlineData("sv", 40.0, LixBand.Medium)]
    [InlineData("nb", 60.0, LixBand.VeryHard)]
    [InlineData("en", 40.0, null)]
    public void The_bands_are_those_of_the_language(string language, double value, LixBand? band) => Assert.Equal(band, LixBands.Of((decimal)value, language));

    [Fact]
    public void No_word_is_lost_and_every_word_lies_in_its_sentence() => Gen.String[Gen.Char["abcÅø .!?\n-#*,12()\""], 0, 80].Sample(text =>
    {
        var passages = ReadText.Of(text);

        Assert.All(passages, p => Assert.All(p.Words, w => Assert.InRange(w.Start + w.Length, 1, p.Text.Length)));
        Assert.All(passages, p => Assert.DoesNotContain('\n', p.Text));
        // The letters are all there, in their order
        Assert.Equal(new string([.. text.Where(char.IsLetter)]), new string([.. string.Concat(passages.Select(p => p.Text)).Where(char.IsLetter)]));
    });

    static decimal? Rounded(decimal? value, JsonElement one, string name) => value is { } v ? decimal.Round(v, one.GetProperty(name).GetRawText().Split('.') is [_, var decimals] ? decimals.Length : 0) : null;
}
