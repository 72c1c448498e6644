using System.Text.RegularExpressions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Tests.Texts;

/// <summary>Whatever is refused is said in a whole sentence, in every language.</summary>
public sealed partial class RefusalTextTests
{
    const string Prefix = "refusal.";

    /// <summary>Put into the database by a migration.</summary>
    static readonly string[] Stored = ["import.told-before"];

    [Fact]
    public void Every_code_is_written_out_where_it_is_refused() =>
        Assert.Empty(RefusalCalls.All.Where(c => c.Code is null).Select(c => c.File));

    [Fact]
    public void Every_code_has_its_text_in_every_language() =>
        Assert.Empty(from call in RefusalCalls.All
                     from language in Languages.Cultures.Keys
                     where !Repository.Texts.Has(Prefix + call.Code, language)
                     select $"{call.File}: {call.Code} has no text in {language}");

    [Fact]
    public void A_text_has_a_hole_for_each_argument_in_every_language() =>
        Assert.Empty(from call in RefusalCalls.All
                     from language in Languages.Cultures.Keys
                     let holes = Hole().Matches(Repository.Texts.Find(Prefix + call.Code, language)).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)
                     let expected = Enumerable.Range(0, call.Arguments).Select(i => $"{{{i}}}")
                     where !holes.SequenceEqual(expected)
                     select $"{call.File}: {call.Code} gives {call.Arguments} arguments, its text in {language} has the holes {string.Join(' ', holes)}");

    [Fact]
    public void Every_text_of_a_refusal_is_used() =>
        Assert.Empty(Repository.Texts.Keys.Where(k => k.StartsWith(Prefix, StringComparison.Ordinal)).Select(k => k[Prefix.Length..])
            .Except(RefusalCalls.All.Select(c => c.Code)).Except(Stored));

    [Theory]
    [InlineData("""("a.b")""", "a.b", 0)]
    [InlineData("""("a.b", x, $"{y}")""", "a.b", 2)]
    [InlineData("""("a.b", string.Join(", ", all.Select(c => $"'{c}, {Of(c, ",")}'")), e.Split('\n', 'x')[0])""", "a.b", 2)]
    [InlineData("""("a.b", f is { } g ? $"{g}: \"{code}" : code)""", "a.b", 1)]
    [InlineData("""($"a.{b}", x)""", null, 1)]
    public void Calls_are_read_as_they_are_written(string call, string? code, int arguments) =>
        Assert.Equal(new("", code, arguments), RefusalCalls.Read("", call, 1));

    [Theory]
    [InlineData("en", "The period ends (2024-01) before it begins (2025-01); exchange 'from' and 'to'.")]
    [InlineData("sv", "Perioden slutar (2024-01) innan den börjar (2025-01); byt plats på \"från\" och \"till\".")]
    [InlineData("da", "Perioden slutter (2024-01), før den begynder (2025-01); byt om på \"fra\" og \"til\".")]
    [InlineData("nb", "Perioden slutter (2024-01) før den begynner (2025-01); bytt om på \"fra\" og \"til\".")]
    public void The_sentence_is_composed_of_the_text_and_the_arguments(string language, string expected) =>
        Assert.Equal(expected, Repository.Texts.Sentence(Refusal.Of("scope.period-reversed", "2024-01", "2025-01"), language));

    [Fact]
    public void An_argument_that_an_older_version_did_not_store_is_a_dash() =>
        Assert.Equal("The period ends (2024-01) before it begins (–); exchange 'from' and 'to'.", Repository.Texts.Sentence(Refusal.Of("scope.period-reversed", "2024-01")));

    [Fact]
    public void A_refusal_is_stored_as_its_code_and_arguments_and_read_back_the_same()
    {
        var converter = new RefusalConverter();
        var refusal = Refusal.Of("import.header-lacks", "'mängd'", "nordic", "a \"quoted\" {header}");

        var stored = (string)converter.ConvertToProvider(refusal)!;

        Assert.StartsWith("""["import.header-lacks","'mängd'","nordic",""", stored, StringComparison.Ordinal);
        Assert.Equal(refusal, converter.ConvertFromProvider(stored));
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();
}
