namespace Samsyn.Together.Readability;

/// <summary>How hard a text is to read, by the length of its sentences and words (LIX, Björnsson 1968). Made for Swedish; used for Danish and Norwegian too.</summary>
/// <param name="Words">Words of sentences, points and paragraphs; headings are not read as running text.</param>
/// <param name="Sentences">At least 1 where there are words.</param>
/// <param name="LongWords">Words of more than <see cref="ReadWord.MostLetters"/> letters.</param>
public sealed record Lix(int Words, int Sentences, int LongWords)
{
    public static Lix Of(IReadOnlyList<Passage> passages)
    {
        var running = passages.Where(p => p.Kind is not BlockKind.Heading).ToList();
        var words = running.Sum(p => p.Words.Count);
        return new(words, words == 0 ? 0 : Math.Max(1, running.Count(p => p.IsSentence)), running.Sum(p => p.Words.Count(w => w.IsLong)));
    }

    /// <summary>Words for each sentence, and long words of a hundred, added up. Null: there is no word.</summary>
    public decimal? Value => Words == 0 ? null : (decimal)Words / Sentences + 100m * LongWords / Words;

    /// <summary>Words for each sentence; null: there is no word.</summary>
    public decimal? SentenceLength => Words == 0 ? null : (decimal)Words / Sentences;

    /// <summary>Long words of all: 0.25 is a quarter; null: there is no word.</summary>
    public decimal? LongShare => Words == 0 ? null : (decimal)LongWords / Words;

    /// <summary>Long words for each sentence (RIX, Anderson 1983); null: there is no word.</summary>
    public decimal? LongEach => Words == 0 ? null : (decimal)LongWords / Sentences;
}
