using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Recommendations;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Medicines.Recommendations;

public sealed class RecommendationReaderTests
{
    const string Good = """
        name: Adalimumab, biosimilar first
        council: Demo council
        country: SE
        indication: [M05, L40]
        quantity: packages
        target: { quantity: 90, new: 95 }
        valid_from: 2025-03-01
        implement_by: 2025-06-01
        source: A paper
        lines:
          - name: Biosimilar
            include: [{ kind: hand-out, product: [b1, b2] }]
          - name: Reference, M45 too
            include: [{ kind: hand-out, atc: L04AB04, indication: M45 }, { kind: hand-out, atc: L04AB04 }]
        exclude: [{ age: -17 }]
        examples:
          - events: |
              kind      product
              hand-out  b1
            quantity: 100
        """;

    static (Recommendation? Read, IReadOnlyList<string> Problems) Read(string text, string code = "adalimumab")
    {
        var problems = new List<ContentProblem>();
        var read = new RecommendationReader(new ConditionReader(new Dictionary<string, ValueList>(), Samsyn.Medicines.DailyDoses.DoseUnits.Load())).Read(code, text, problems);
        return (read, [.. problems.Select(p => p.Sentence((key, holes) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Repository.Texts.Find(key, "en"), holes)))]);
    }

    [Fact]
    public void A_file_is_read_with_all_that_stands_in_it()
    {
        var (read, problems) = Read(Good);

        Assert.Empty(problems);
        Assert.Equal(("adalimumab", "Demo council", "SE", MeasureQuantity.Packages), (read!.Code, read.Council["sv"], read.Country, read.Counted));
        Assert.Equal((new DateOnly(2025, 3, 1), new DateOnly(2025, 6, 1)), (read.ValidFrom, read.ImplementBy));
        Assert.Equal((0.9m, null, 0.95m), (read.Target(FollowBasis.Quantity), read.Target(FollowBasis.All), read.Target(FollowBasis.New)));
    }

    [Fact]
    public void A_line_takes_what_no_line_before_it_took_and_the_indications_where_it_names_none()
    {
        var read = Read(Good).Read!;
        var (first, second) = (read.Lines[0].Events, read.Lines[1].Events);

        Assert.Equal(["M05", "L40"], first.Include.Single().Indications);
        Assert.Equal(["M45", "M05 L40"], second.Include.Select(c => string.Join(' ', c.Indications)));
        Assert.Equal([17, null], second.Exclude.Select(c => c.AgeTo));
        Assert.Equal(["b1", "b2"], second.Exclude[1].Products);
        Assert.Equal((3, 1), (read.Group.Include.Count, read.Group.Exclude.Count));
        Assert.Equal((2, 2), (read.Later.Include.Count, read.Later.Exclude.Count));
    }

    [Theory]
    [InlineData("council: Demo council\n", "", "recommendations/adalimumab.yaml, line 1: 'council' is missing; write it here.")]
    [InlineData("target: { quantity: 90, new: 95 }", "target: { quantity: 900 }", "recommendations/adalimumab.yaml, line 6: '900' must be more than 0 and at most 100 per cent.")]
    [InlineData("quantity: 90,", "quantty: 90,", "recommendations/adalimumab.yaml, line 6: 'quantty' is no key here; meant is perhaps 'quantity'.")]
    [InlineData("2025-06-01", "2025-02-01", "recommendations/adalimumab.yaml, line 8: the day by which it should be followed is before the day from which it holds; write a later one.")]
    [InlineData("quantity: packages", "quantity: boxes", "recommendations/adalimumab.yaml, line 5: 'boxes' cannot stand here; one of these can: ddd, packages, units, mg, events.")]
    [InlineData("atc: L04AB04, indication", "atc: L4, indication", "recommendations/adalimumab.yaml, line 14: 'L4' is not an ATC code")]
    [InlineData("valid_from: 2025-03-01", "valid_from: March", "recommendations/adalimumab.yaml, line 7: 'March' is not a day; write it as 2025-03-01.")]
    public void A_mistake_is_told_with_its_line(string right, string wrong, string sentence)
    {
        var (read, problems) = Read(Good.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(read);
        Assert.StartsWith(sentence, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void One_line_is_too_few_and_all_mistakes_are_told_at_once()
    {
        var (_, problems) = Read("""
            name: Something
            lines:
              - include: [{ kind: hand-out, atc: L04 }]
            """, code: "Not A Code");

        Assert.All("'Not A Code'|'council'|'source'|'country'|'name'|two lines|'valid_from'|'examples'".Split('|'),
            part => Assert.Contains(problems, p => p.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(8, problems.Count);
    }
}
