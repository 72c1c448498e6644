namespace Samsyn.Tests.Medicines.Measures;

/// <summary>A mistake in a file is told with file, line, what was found and what was meant; all of them at once.</summary>
public sealed class MeasureReaderTests
{
    const string Right = """
        name: Antibiotics bought
        direction: lower
        numerator:
          quantity: ddd
          include:
            - { kind: purchase, atc: J01 }
        examples:
          - events: |
              atc      ddd
              J01CA08  4
            value: 4
        """;

    [Fact]
    public void A_right_file_has_no_problems() => Assert.Empty(Problems(Right));

    [Theory]
    [InlineData("direction: lower", "directon: lower", "m.yaml, line 2: 'directon' is no key here; meant is perhaps 'direction'.")]
    [InlineData("direction: lower", "direction: lowr", "m.yaml, line 2: 'lowr' cannot stand here; meant is perhaps 'lower'.")]
    [InlineData("kind: purchase", "kind: purchse", "m.yaml, line 6: 'purchse' is not a step of a medicine; meant is perhaps 'purchase'.")]
    [InlineData("quantity: ddd", "quantity: dd", "m.yaml, line 4: 'dd' is not a quantity; meant is perhaps 'ddd'.")]
    [InlineData("atc: J01 ", "atc: j1 ", "m.yaml, line 6: 'j1' is not an ATC code; write it in capitals, cut after a whole level: J01 or J01CA08.")]
    [InlineData("kind: purchase, atc: J01", "atc: J01, age: old", "m.yaml, line 6: 'old' is not a range; write 65-, 18-64 or -17.")]
    [InlineData("kind: purchase, atc: J01", "list: nothing", "m.yaml, line 6: there is no value list 'nothing'; put it in content/lists, or take one that is there.")]
    [InlineData("name: Antibiotics bought", "per: 0", "m.yaml, line 1: 'name' is missing; write it here.|m.yaml, line 1: '0' must be more than 0.")]
    [InlineData("name: Antibiotics bought", "name: [", "m.yaml: the file ends in the middle of something.")]
    [InlineData("direction: lower", "status: archived", "m.yaml, line 1: 'archive_reason' is missing; write it here.")]
    [InlineData("examples:", "other:", "m.yaml, line 7: 'other' is no key here; known are |m.yaml, line 1: 'examples' is missing; write it here.")]
    [InlineData("kind: purchase, atc: J01", "kind: discard, organisation_kind: wards", "m.yaml, line 6: 'wards' is not a kind of organisation; meant is perhaps 'ward'.")]
    [InlineData("kind: purchase, atc: J01", "kind: discard, reason: expired", "m.yaml, line 6: 'reason' tells why something is excluded; what the event itself gives as its reason is asked by 'because'.")]
    [InlineData("quantity: ddd", "quantity: courses\n  longer_than: a week", "m.yaml, line 5: 'a week' is not a length of time that can be asked for; write it as 72 h or 3 days, at most 28 days.")]
    [InlineData("quantity: ddd", "quantity: courses\n  within: 72 h", "m.yaml, line 5: 'within' says nothing with the quantity 'courses'; take it out, or choose switches, switches-due, orders.")]
    [InlineData("quantity: ddd", "quantity: switches\n  within: 72 h", "m.yaml, line 4: 'then' is missing; write it here.")]
    [InlineData("quantity: ddd", "quantity: persons-with-both\n  same_day: yes\n  also: [{ atc: N02A }]", "m.yaml, line 5: 'yes' is neither true nor false; write one of them.")]
    [InlineData("quantity: ddd", "quantity: orders\n  within: 30 h\n  then: [{ kind: dispense }]", "m.yaml, line 5: '30 h' is not a number of whole days, and orders are followed by days; write 1 day or 3 days.")]
    [InlineData("kind: purchase, atc: J01", "atc: J01, strength: { from: 10 mg, to: strong }", "m.yaml, line 6: 'strong' is not the strength of one substance; write it as 10 mg, 0.5 g or 5 mg/ml.")]
    [InlineData("kind: purchase, atc: J01", "atc: J01, strength: { from: 10 mg, to: 20 mg/ml }", "m.yaml, line 6: '20 mg/ml' cannot be compared with '10 mg'; write both ends in units that convert, and both per ml or neither.")]
    [InlineData("kind: purchase, atc: J01", "atc: J01, strength: { from: 10 mg, to: 20 IE }", "m.yaml, line 6: '20 IE' cannot be compared with '10 mg'")]
    [InlineData("kind: purchase, atc: J01", "atc: J01, strength: { from: 1 g, to: 10 mg }", "m.yaml, line 6: '10 mg' is less than '1 g', from which the range begins; turn the two.")]
    [InlineData("kind: purchase, atc: J01", "atc: J01, strength: { form: 1 g }", "m.yaml, line 6: 'form' is no key here; meant is perhaps 'from'.|m.yaml, line 6: 'from' is missing; write it here.")]
    [InlineData("kind: purchase, atc: J01", "atc: J01, dose: 2- handfuls", "m.yaml, line 6: 'handfuls' is not a unit that is known here")]
    [InlineData("quantity: ddd", "quantity: ddd\n  ddd: guess", "m.yaml, line 5: 'guess' does not say where DDDs come from; write delivered, index or index 2024.")]
    [InlineData("quantity: ddd", "quantity: units\n  ddd: index", "m.yaml, line 5: 'ddd' says nothing with the quantity 'units'; take it out, or choose ddd.")]
    [InlineData("  - events: |", "  - lists: { biosimilars: [a] }\n    events: |", "m.yaml, line 8: 'biosimilars' is not one of the lists that the measure itself names")]
    public void A_mistake_is_told_with_its_line_and_what_was_meant(string right, string wrong, string told)
    {
        var problems = Problems(Right.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(told.Split('|').Length, problems.Count);
        foreach (var (expected, problem) in told.Split('|').Zip(problems)) Assert.StartsWith(expected, problem);
    }

    [Fact]
    public void A_set_that_is_not_there_is_told()
    {
        var problems = Problems(Right.Replace("  include:\n    - { kind: purchase, atc: J01 }", "  set: antibiotics-gven", StringComparison.Ordinal));

        Assert.Equal(["m.yaml, line 5: there is no set 'antibiotics-gven'; meant is perhaps 'antibiotics-given'."], problems);
    }

    static IReadOnlyList<string> Problems(string yaml)
    {
        using var shelf = new MeasureShelf();
        return shelf.Problems("m", yaml);
    }
}
