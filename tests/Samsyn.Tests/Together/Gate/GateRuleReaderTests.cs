using Microsoft.Extensions.Logging.Abstractions;
using Samsyn.Kernel.Content;
using Samsyn.Tests.Texts;
using Samsyn.Together;
using Samsyn.Together.Gate;

namespace Samsyn.Tests.Together.Gate;

public sealed class GateRuleReaderTests
{
    const string Whole = """
        country: SE
        sources:
          - { code: house, name: Our own rules }
        questions:
          - { code: meetings, text: Are there meetings? }
        rules:
          - code: X1
            kind: stop
            source: house
            valid_from: 2026-01-01
            question: Is it?
            mend: Mend it.
            when: [{ answered: { meetings: yes } }]
            asks:
              - filled: [purpose, received]
              - before: outcome-by <= end + 6 months
              - at-most: { meeting-cost: { usual: 500, NORD: 400 } }
              - any-of: [{ answered: no }, { parties: research }]
              - person-says: ethics
        """;

    [Fact]
    public void A_whole_rule_is_read_as_it_is_written()
    {
        var (file, problems) = Read(Whole);
        var rule = Assert.Single(file.Rules);

        Assert.Empty(problems);
        Assert.Equal(("X1", "X1", "SE", GateKind.Stop, true, false), (rule.Code, rule.Topic, rule.Country, rule.Kind, rule.NeedsPerson, rule.IsConfirmed));
        Assert.Equal(["meetings", "purpose", "received", "outcome-by", "end", "meeting-cost", "X1"], rule.Fields);
        Assert.Equal(new BeforeCheck("outcome-by", true, "end", 6), rule.Asks[1]);
        Assert.Equal("Is it?", GateRules.Of([file], []).Questions["X1"].Text["sv"]);
    }

    [Theory]
    [InlineData("filled: [purpose", "filled: [porpose", 15, "'porpose' cannot stand here; meant is perhaps 'purpose'.")]
    [InlineData("outcome-by <= end", "outcome-by before end", 16, "'outcome-by before end + 6 months' cannot be read; write two days as received <= signed")]
    [InlineData("outcome-by <= end", "outcome-by <= ent", 16, "'ent' cannot stand here; meant is perhaps 'end'.")]
    [InlineData("usual: 500", "usual: much", 17, "'much' is not a number")]
    [InlineData("{ meetings: yes }", "{ meting: yes }", 13, "'meting' is no question of this file; meant is perhaps 'meetings'.")]
    [InlineData("person-says: ethics", "person-says: etics", 19, "'etics' cannot stand here; meant is perhaps 'ethics'.")]
    [InlineData("filled: [", "fileld: [", 15, "'fileld' is no key here; meant is perhaps 'filled'.")]
    [InlineData("kind: stop", "kind: stopp", 8, "'stopp' cannot stand here; meant is perhaps 'stop'.")]
    [InlineData("source: house", "source: hous", 9, "'hous' cannot stand here; meant is perhaps 'house'.")]
    [InlineData("valid_from: 2026-01-01", "valid_from: 1 May", 10, "'1 May' is not a day; write it as 2025-03-01.")]
    [InlineData("country: SE", "country: SV", 1, "'SV' cannot stand here")]
    [InlineData("mend: Mend it.", "mend:", 7, "'mend' is missing; write it here.")]
    public void A_mistake_is_told_with_its_line_what_was_found_and_what_was_meant(string right, string wrong, int line, string said)
    {
        var (_, problems) = Read(Whole.Replace(right, wrong, StringComparison.Ordinal));

        Assert.NotEmpty(problems);
        Assert.Equal(line, problems[0].Line);
        Assert.Contains(said, problems[0].Sentence((key, holes) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Repository.Texts.Find(key, "en"), holes)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_file_takes_the_place_of_the_shipped_one_and_a_wrong_one_leaves_it_standing_and_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-gate-").FullName;
        var (shipped, own) = (Path.Combine(folder, "shipped"), Path.Combine(folder, "own"));
        foreach (var f in new[] { shipped, own }) Directory.CreateDirectory(Path.Combine(f, "gate-rules"));
        File.WriteAllText(Path.Combine(shipped, "gate-rules", "sweden.yaml"), Whole);
        File.WriteAllText(Path.Combine(own, "gate-rules", "local.yaml"), Whole.Replace("X1", "L1", StringComparison.Ordinal));
        var folders = new ContentFolders(shipped, own, Repository.Texts, NullLogger<ContentFolders>.Instance);
        string[] Codes() => [.. folders.ReadAll("gate-rules", GateRuleReader.Read).Files.SelectMany(f => f.Rules).Select(r => r.Code)];
        Assert.Equal(["L1", "X1"], Codes());

        File.WriteAllText(Path.Combine(own, "gate-rules", "sweden.yaml"), Whole.Replace("X1", "O1", StringComparison.Ordinal));
        Assert.Equal(["L1", "O1"], Codes());

        File.WriteAllText(Path.Combine(own, "gate-rules", "sweden.yaml"), "country: SE\nrules:\n  - code: O2\n");
        Assert.Equal(["L1", "X1"], Codes());
        Assert.Equal(("sweden.yaml", 3), (folders.ReadAll("gate-rules", GateRuleReader.Read).Problems[0].File, folders.ReadAll("gate-rules", GateRuleReader.Read).Problems[0].Line));
        Directory.Delete(folder, recursive: true);
    }

    static (GateFile File, List<ContentProblem> Problems) Read(string text)
    {
        var problems = new List<ContentProblem>();
        return (GateRuleReader.Read("sweden.yaml", text, problems), problems);
    }
}
