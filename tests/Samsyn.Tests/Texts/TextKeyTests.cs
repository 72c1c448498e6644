using System.Text.RegularExpressions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Tests.Texts;

/// <summary>No page shows a key instead of a text, in any language.</summary>
public sealed partial class TextKeyTests
{
    [Fact]
    public void Every_text_asked_for_exists() =>
        Assert.Empty(Repository.Asked.Where(a => !Repository.Texts.Keys.Contains(a.Key)).Select(a => $"{a.File}: {a.Key}").Distinct());

    [Fact]
    public void Every_text_is_there_in_all_four_languages() =>
        Assert.Empty(from key in Repository.Texts.Keys
                     from language in Languages.Cultures.Keys
                     where !Repository.Texts.Has(key, language) || string.IsNullOrWhiteSpace(Repository.Texts.Find(key, language))
                     select $"{key} lacks {language}");

    [Fact]
    public void A_key_that_is_put_together_begins_as_some_text_does() =>
        Assert.Empty(from source in Repository.Source
                     from match in InBrackets().Matches(source.Code)
                     let beginning = match.Groups["key"].Value
                     where !Repository.Texts.Keys.Any(k => k.StartsWith(beginning, StringComparison.Ordinal))
                     select $"{source.File}: {beginning}…");

    [Fact]
    public void The_holes_of_a_text_are_the_same_in_all_languages() =>
        Assert.Empty(from key in Repository.Texts.Keys
                     let english = Holes(key, "en")
                     from language in Languages.Cultures.Keys
                     where Holes(key, language) != english
                     select $"{key}: {language} has the holes {Holes(key, language)}, English {english}");

    static string Holes(string key, string language) =>
        string.Join(' ', Hole().Matches(Repository.Texts.Find(key, language)).Select(m => m.Value).ToHashSet().Order(StringComparer.Ordinal));

    [GeneratedRegex("""\{\d+[^}]*\}""")]
    private static partial Regex Hole();

    [GeneratedRegex("""\bT\[\$?"(?<key>[a-z][a-z0-9.-]*[.-])(?:"\s*\+|\{)""")]
    private static partial Regex InBrackets();
}
