using Samsyn.Kernel.Amounts;

namespace Samsyn.Together.Names;

/// <summary>Finds names of products, companies and substances in a text: whole words, with their endings, whatever the accents. Pure.</summary>
/// <remarks>
/// A name of several words is found where they follow each other. Ordinary words are never names by themselves, though a maker may use them: what the
/// body has of its own (insulin), what everybody eats and drinks, groups of medicines.
/// </remarks>
sealed class NameFinder
{
    /// <summary>Shorter words by themselves are abbreviations or ordinary words; in capitals throughout they are looked for as such.</summary>
    const int Shortest = 4;

    readonly Dictionary<string, List<Phrase>> _byBeginning = new(StringComparer.Ordinal);

    /// <param name="names">What to look for; each once is enough.</param>
    /// <param name="ordinary">Words that are no names, in plain letters.</param>
    public NameFinder(IEnumerable<KnownName> names, IReadOnlySet<string> ordinary)
    {
        foreach (var name in names)
        {
            var words = PlainWord.Of(name.Name);
            if (words.Count == 0 || words.All(w => ordinary.Contains(w.Plain)) || words.All(w => w.Plain.All(char.IsDigit))) continue;
            var exact = words.Count == 1 && words[0].Written.Length > 1 && words[0].Written.All(char.IsUpper);
            if (words.Count == 1 && !exact && words[0].Plain.Length < Shortest) continue;
            var beginning = Beginning(words[0].Plain);
            if (!_byBeginning.TryGetValue(beginning, out var phrases)) _byBeginning[beginning] = phrases = [];
            phrases.Add(new(name, [.. words.Select(w => w.Plain)], exact));
        }
        // The longest first: "insulin glargin" is found as such, and not as something shorter that begins there
        foreach (var phrases in _byBeginning.Values) phrases.Sort((a, b) => b.Words.Length != a.Words.Length ? b.Words.Length - a.Words.Length : string.CompareOrdinal(b.Words[0], a.Words[0]));
    }

    /// <summary>Each name once, in the order of the text.</summary>
    public IReadOnlyList<FoundName> Find(string text)
    {
        var words = PlainWord.Of(text);
        var found = new List<FoundName>();
        for (var at = 0; at < words.Count;)
        {
            var hit = At(words, at);
            if (hit is { } h) found.Add(h.Name);
            at += hit?.Count ?? 1;
        }
        return [.. found.DistinctBy(f => f.Key)];
    }

    (FoundName Name, int Count)? At(IReadOnlyList<PlainWord> words, int at)
    {
        var written = words[at].Written;
        if (written.Length == AtcCode.LengthOfLevel(5) && AtcCode.IsValid(written.ToUpperInvariant()))
            return (new(words[at].Plain, written.ToUpperInvariant(), NameKind.AtcCode, written), 1);
        if (!_byBeginning.TryGetValue(Beginning(words[at].Plain), out var phrases)) return null;
        foreach (var phrase in phrases)
            if (phrase.Stands(words, at))
                return (new(phrase.Key, phrase.Name.Name, phrase.Name.Kind, string.Join(' ', words.Skip(at).Take(phrase.Words.Length).Select(w => w.Written))), phrase.Words.Length);
        return null;
    }

    static string Beginning(string plain) => plain.Length > Shortest ? plain[..Shortest] : plain;

    /// <param name="Exact">Only as it is written: an abbreviation in capitals.</param>
    sealed record Phrase(KnownName Name, string[] Words, bool Exact)
    {
        public string Key => string.Join(' ', Words);

        public bool Stands(IReadOnlyList<PlainWord> words, int at)
        {
            if (at + Words.Length > words.Count) return false;
            if (Exact) return words[at].Written == Name.Name;
            for (var i = 0; i < Words.Length - 1; i++)
                if (words[at + i].Plain != Words[i]) return false;
            return Inflection.Is(words[at + Words.Length - 1].Plain, Words[^1]);
        }
    }
}
