using System.Text.Json;
using CsCheck;
using Samsyn.Kernel.Content;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Editing;

namespace Samsyn.Tests.Medicines.Measures.Editing;

public sealed class MeasureYamlTests
{
    static readonly string Content = Path.Combine(CasesFolder.Root, "content");
    static readonly JsonSerializerOptions Deep = new() { IncludeFields = true };

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Path.Combine(Content, "measures"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Shipped))]
    public void A_shipped_measure_that_is_read_and_written_means_the_same(string code)
    {
        var folder = new MeasureFolder([Content], Samsyn.Medicines.DailyDoses.DoseUnits.Load());
        var text = folder.TextOf("measures", code)!;

        var draft = DraftReader.Read(text);

        Assert.NotNull(draft);
        Assert.Equal(Meaning(folder, code, text), Meaning(folder, code, MeasureYaml.Of(draft).Text));
    }

    [Fact]
    public void Whatever_was_typed_stands_in_the_file_and_is_read_back()
    {
        Drafts().Sample(draft =>
        {
            var text = MeasureYaml.Of(draft).Text;
            var read = DraftReader.Read(text);
            Assert.True(read is not null, text);
            Assert.Equal(Dump(draft), Dump(read!));
        }, iter: 2000);
    }

    [Fact]
    public void A_file_is_written_as_a_person_would()
    {
        var draft = MeasureDraft.Begin();
        draft.Name.Type("sv", "Andel intravenösa antibiotika");
        draft.Direction = "lower";
        draft.Unit.Type("sv", "%");
        draft.Numerator["quantity"] = "ddd";
        draft.Numerator.Include[0]["kind"] = ["administer"];
        draft.Numerator.Include[0]["atc"] = ["J01", "J02"];
        draft.Numerator.Include[0].List = "aware-who-2023";
        draft.Numerator.Include[0].Groups = ["watch", "reserve"];
        draft.Denominator["quantity"] = "ddd";
        draft.Denominator["set"] = "antibiotics-given";
        draft.Examples.Add(new("kind        atc      ddd\nadminister  J01CR05  30", [], "25", []));

        Assert.Equal("""
            name:
              sv: Andel intravenösa antibiotika
            direction: lower
            per: 100
            unit: "%"
            status: draft
            numerator:
              quantity: ddd
              include:
                - kind: administer
                  atc: [J01, J02]
                  list: { aware-who-2023: [watch, reserve] }
            denominator:
              quantity: ddd
              set: antibiotics-given
            examples:
              - events: |-
                  kind        atc      ddd
                  administer  J01CR05  30
                value: 25

            """, MeasureYaml.Of(draft).Text);
    }

    [Fact]
    public void Each_problem_is_told_at_its_field()
    {
        var draft = MeasureDraft.Begin();
        draft.Per = "much";
        draft.Numerator["quantity"] = "ddd";
        draft.Numerator.Include[0]["kind"] = ["adminster"];
        draft.Numerator.Include.Add(new() { List = "nowhere" });
        draft.Numerator.Exclude.Add(new() { Reason = DraftText.Of("en", "A reason alone excludes nothing") });
        draft.Denominator = new() { Sort = FigureSort.Activity, ["activity"] = "bed-dys" };
        draft.Examples.Add(new("kind\npurchase", [], "", []));
        var yaml = MeasureYaml.Of(draft);
        var problems = new List<ContentProblem>();
        new MeasureFolder([Content], Samsyn.Medicines.DailyDoses.DoseUnits.Load()).Check("some", yaml.Text, problems);

        Assert.Equal(
            [
                "denominator.activity", "examples.0.value", "name", "numerator.exclude.0.atc", "numerator.include.0.kind", "numerator.include.1.list", "per",
            ],
            problems.Select(p => MeasureProblems.FieldOf(p, yaml)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_missing_on_the_first_level_is_told_there_whatever_the_first_line_is()
    {
        var yaml = MeasureYaml.Of(new() { Numerator = { ["quantity"] = "ddd", Include = { new() { ["kind"] = ["purchase"] } } } });
        var problems = new List<ContentProblem>();
        new MeasureFolder([Content], Samsyn.Medicines.DailyDoses.DoseUnits.Load()).Check("some", yaml.Text, problems);

        Assert.StartsWith("numerator:", yaml.Text, StringComparison.Ordinal);
        Assert.Equal(["examples.0.events", "name"], problems.Select(p => MeasureProblems.FieldOf(p, yaml)).Order(StringComparer.Ordinal));
    }

    static string Meaning(MeasureFolder folder, string code, string text)
    {
        var problems = new List<ContentProblem>();
        var measure = folder.Check(code, text, problems);
        return JsonSerializer.Serialize(new
        {
            Measure = measure is null ? null : measure with { Examples = [.. measure.Examples.Select(e => e with { Events = DraftExample.Clean(e.Events), Line = 0 })] },
            Problems = problems.Select(p => $"{p.Code} {string.Join(' ', p.Arguments)}").Order(StringComparer.Ordinal),
        }, Deep);
    }

    static Gen<MeasureDraft> Drafts()
    {
        var letters = One("a", "Z", "é", "0", " ", "  ", "-", ":", ": ", "#", " #", "\"", "'", "\\", ",", ";", "[", "]", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~",
            "\n", "\n\n", "\t", "\u00a0", "\u0085", "\u2028", "\ufeff", "€", "😀", "- ", "null", "true", ".", "...", "---", "1e3");
        var word = letters.Array[1, 5].Select(l => string.Concat(l)).Where(w => w.Trim().Length > 0);
        var maybe = Gen.Frequency((1, Gen.Const("")), (2, word));
        var words = word.Array[0, 3];
        var text = Gen.Select(One("", "en", "sv"), maybe, (language, t) =>
        {
            var made = new DraftText();
            if (language.Length > 0) made = DraftText.Of(language, t);
            else made.Type("", t);
            return made;
        });
        var condition = Gen.Select(words, words, maybe, words, text, words, (atc, kinds, list, groups, reason, because) =>
            new DraftCondition { ["atc"] = atc, ["kind"] = kinds, ["because"] = because, ["organisation_kind"] = kinds, List = list, Groups = list.Length == 0 ? [] : groups, Reason = reason });
        var figure = Gen.Select(maybe, maybe, condition.Array[0, 2], condition.Array[0, 2], condition.Array[0, 1], One(FigureSort.Events, FigureSort.Constant), (quantity, set, include, exclude, then, sort) =>
        {
            var made = new DraftFigure { Sort = sort, ["quantity"] = sort == FigureSort.Events ? quantity : "", ["constant"] = sort == FigureSort.Events ? "" : "7" };
            if (sort != FigureSort.Events) return made;
            made["set"] = made["within"] = set;
            made.Also.AddRange(then.Where(c => !c.IsEmpty));
            made.Then.AddRange(then.Where(c => !c.IsEmpty));
            made.Include.AddRange(include.Where(c => !c.IsEmpty));
            made.Exclude.AddRange(exclude.Where(c => !c.IsEmpty));
            return made;
        });
        var lists = Gen.Select(word, word.Array[1, 3], One(0, 1, 2), (group, codes, how) => (IReadOnlyList<DraftList>)(how switch
        {
            0 => [],
            1 => [new("biosimilars", "", codes)],
            _ => [new("generics", group, codes), new("generics", group + "2", codes)],
        }));
        var example = Gen.Select(word, maybe, lists, (events, value, own) => new DraftExample(DraftExample.Clean(events), [("bed-days", "120")], value, own));
        return Gen.Select(text, text, maybe, words, figure, figure, example.Array[0, 2], (name, why, per, tags, numerator, denominator, examples) =>
        {
            var draft = new MeasureDraft { Name = name, Why = why, Per = per, Tags = tags, Numerator = numerator, Denominator = denominator };
            draft.Examples.AddRange(examples);
            return draft;
        });
    }

    static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    /// <summary>All that a draft says, part by part.</summary>
    static string Dump(MeasureDraft draft) => JsonSerializer.Serialize(new object?[]
    {
        Dump(draft.Name), Dump(draft.Why), draft.Per, draft.Tags, draft.Status, draft.Examples, draft.Figures.Select(f => f.Figure.Sort == FigureSort.None ? null : new object?[]
        {
            f.Key, $"{f.Figure.Sort}", f.Figure.Words.Where(w => w.Value.Length > 0).OrderBy(w => w.Key, StringComparer.Ordinal),
            f.Figure.Include.Concat(f.Figure.Exclude).Concat(f.Figure.Also).Concat(f.Figure.Then).Select(c => new object?[]
            {
                c.Words.Where(w => w.Value.Count > 0).OrderBy(w => w.Key, StringComparer.Ordinal), c.List, c.Groups, Dump(c.Reason),
            }),
            f.Figure.Include.Count,
        }),
    }, Deep);

    static object?[]? Dump(DraftText text) => text.IsEmpty ? null : [text.Only, text.ByLanguage];
}
