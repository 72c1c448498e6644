using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;

namespace Samsyn.Together.Names;

/// <summary>Words that name no product though one may be called so.</summary>
/// <param name="Never">Never a name by itself, not even of a substance: what the body has of its own, what is eaten and drunk. Plain letters.</param>
/// <param name="Common">Words of ordinary language: no product's name by themselves. Plain letters; holds the former too.</param>
sealed record OrdinaryWords(IReadOnlySet<string> Never, IReadOnlySet<string> Common)
{
    /// <param name="text">A file with a list <c>words</c>.</param>
    /// <param name="texts">The texts of the pages: thousands of ordinary words in four languages, and no product among them.</param>
    public static OrdinaryWords Read(string name, string text, TextTable texts, List<ContentProblem> problems)
    {
        var root = ContentNode.Read(name, text, problems);
        root?.Allow("words");
        var never = (root?.Words("words") ?? []).SelectMany(PlainWord.Of).Select(w => w.Plain).ToHashSet(StringComparer.Ordinal);
        var pages = from key in texts.Keys
                    from language in Languages.Cultures.Keys
                    from word in PlainWord.Of(texts.Find(key, language))
                    select word.Plain;
        return new(never, never.Concat(pages).ToHashSet(StringComparer.Ordinal));
    }
}
