using CsCheck;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Pages;
using Samsyn.Medicines.Measures.Veil;

namespace Samsyn.Tests.Medicines.Measures.Veil;

public sealed class PersonVeilTests
{
    static readonly MeasureFigure Persons = new() { Quantity = MeasureQuantity.Persons, Events = new([new()], []) };
    static readonly MeasureFigure Ddd = new() { Quantity = MeasureQuantity.Ddd, Events = new([new()], []) };

    static readonly string[] Lowest = ["A1", "A2", "B1", "B2", "C"], Higher = ["A", "B", "N"];

    [Theory]
    [InlineData(4, 100, true)]
    [InlineData(5, 100, false)]
    [InlineData(0, 100, false)]
    [InlineData(3, 4, true)]
    [InlineData(97, 100, true)] // 3 are left, and 97 of 100 tells it
    public void A_share_of_persons_is_hidden_when_a_part_or_what_is_left_is_below_five(int part, int whole, bool hidden) =>
        Assert.Equal(hidden, PersonVeil.Hides(Measure(Persons, Persons), part, whole));

    [Theory, InlineData(4, true), InlineData(5, false)]
    public void Doses_per_person_are_hidden_when_the_persons_are_few(int persons, bool hidden) =>
        Assert.Equal(hidden, PersonVeil.Hides(Measure(Ddd, Persons), 100, persons));

    [Theory, InlineData(MeasureQuantity.NewPersons), InlineData(MeasureQuantity.ChangedPersons), InlineData(MeasureQuantity.PersonsWithBoth), InlineData(MeasureQuantity.Switches), InlineData(MeasureQuantity.Orders)]
    public void What_belongs_to_one_person_each_is_hidden_as_persons_are(MeasureQuantity quantity) =>
        Assert.True(PersonVeil.Hides(Measure(Persons with { Quantity = quantity }, Persons), 4, 100));

    [Fact]
    public void Doses_are_not_persons() => Assert.False(PersonVeil.Hides(Measure(Ddd, Ddd), 3, 4));

    [Fact]
    public void A_month_is_hidden_whole_where_numerator_denominator_or_rest_would_tell_a_few()
    {
        // Of A 3 are left; B goes with it, for 40 − 12 − 25 would tell them. In February nothing is small
        var values = Of("N 140 180  A 47 50  B 28 40  C 65 90", 1).Concat(Of("N 140 180  A 40 50  B 28 40  C 72 90", 2)).ToList();

        Assert.Equal(["A 2026-01", "B 2026-01"], PersonVeil.Over(Measure(Persons, Persons), values, CountedTree.Nord.Tree).Where(v => v.IsVeiled).Select(v => $"{v.Organisation} {v.Month}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(PersonVeil.Over(Measure(Ddd, Ddd), values, CountedTree.Nord.Tree), v => v.IsVeiled);
    }

    [Fact]
    public void Neither_numerators_nor_denominators_nor_the_rest_tell_a_few() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12]).Array[7].Sample(leaves =>
        {
            var (tree, counts) = (CountedTree.Nord.Tree, new Dictionary<string, (decimal Over, decimal Left)>());
            foreach (var (i, code) in Lowest.Index()) counts[code] = leaves[i];
            foreach (var code in Higher)
            {
                var below = tree.Under(tree.Find(code)!).Select(o => counts[o.Code]).ToList();
                counts[code] = (below.Sum(c => c.Over), below.Sum(c => c.Left));
            }
            var values = counts.Select(c => new MeasureValue(c.Key, new(2026, 1), c.Value.Over, c.Value.Over + c.Value.Left, 0)).ToList();
            var hidden = PersonVeil.Over(Measure(Persons, Persons), values, tree).Where(v => v.IsVeiled).Select(v => v.Organisation).ToHashSet();

            foreach (var of in new Func<(decimal Over, decimal Left), decimal>[] { c => c.Over, c => c.Left, c => c.Over + c.Left })
            {
                var told = counts.ToDictionary(c => c.Key, c => of(c.Value));
                // What is no zero may have been hidden; that a zero is one may be known
                Assert.Empty(Attacker.Knows(told, hidden.Where(c => told[c] > 0).ToHashSet(), tree));
            }
        }, iter: 2000);

    [Fact]
    public void What_two_measures_count_alike_is_hidden_in_both()
    {
        // Both divide by the same persons, of which A has 3: whatever goes with A by the one must go with it by the other
        var one = PersonVeil.Over(Measure(Persons, Persons), [.. Of("N 0 60  A 0 3  B 0 20  C 0 37", 1)], CountedTree.Nord.Tree);
        var other = PersonVeil.Over(Measure(Persons, Persons), [.. Of("N 30 60  A 0 3  B 10 20  C 20 37", 1)], CountedTree.Nord.Tree);

        Assert.Equal(["A", "B"], one.Where(v => v.IsVeiled).Select(v => v.Organisation));
        Assert.Equal(["A", "B"], other.Where(v => v.IsVeiled).Select(v => v.Organisation));
    }

    [Fact]
    public void A_hidden_month_is_in_no_sum_and_is_told()
    {
        var months = MeasureMonths.Of("A", [Value(1, 10, 100), Value(2, 3, 100) with { IsVeiled = true }, Value(3, 20, 100)], sees: false);

        Assert.Equal([new Month(2026, 2)], months.Hidden);
        Assert.Equal(15m, months.Together(Measure(Persons, Persons), new(new(2026, 1), new(2026, 3)))?.Value); // 30 of 200
    }

    [Fact]
    public void Whatever_a_hidden_month_holds_nothing_that_is_shown_differs() =>
        Gen.Select(Gen.Int[0, 100].Array[12], Gen.Int[0, 100].Array[12], Gen.Bool.Array[12]).Sample((shown, other, hidden) =>
        {
            MeasureMonths Months(Func<int, int> of) => MeasureMonths.Of("A", [.. Enumerable.Range(0, 12).Select(i => Value(i + 1, of(i), 200) with { IsVeiled = hidden[i] })], sees: false);
            var (one, two) = (Months(i => shown[i]), Months(i => hidden[i] ? other[i] : shown[i]));
            var measure = Measure(Persons, Persons);

            foreach (var from in Enumerable.Range(1, 12))
                foreach (var to in Enumerable.Range(from, 13 - from))
                {
                    var period = new Period(new(2026, from), new(2026, to));
                    Assert.Equal(one.Together(measure, period), two.Together(measure, period));
                    Assert.Equal(one.Over(period), two.Over(period));
                }
            Assert.Equal(one.Hidden, two.Hidden);
        });

    [Fact]
    public void Who_may_see_rows_sees_small_counts_and_knows_what_all_may_be_told()
    {
        var months = MeasureMonths.Of("A", [Value(1, 10, 100), Value(2, 3, 100) with { IsVeiled = true }], sees: true);

        Assert.Empty(months.Hidden);
        Assert.Equal(3, months.Values[new(2026, 2)].Numerator);
        Assert.Equal([new Month(2026, 2)], months.Told.Hidden);
    }

    /// <summary>"N 140 180" is 140 of 180.</summary>
    static IEnumerable<MeasureValue> Of(string said, int month) => said.Split("  ").Select(p => p.Split(' '))
        .Select(p => new MeasureValue(p[0], new(2026, month), Number(p[1]), Number(p[2]), Number(p[1]) / Number(p[2]) * 100));

    static decimal Number(string said) => decimal.Parse(said, System.Globalization.CultureInfo.InvariantCulture);

    static MeasureDefinition Measure(MeasureFigure over, MeasureFigure under) => new() { Code = "m", Name = new LocalText("m"), Per = 100, Numerator = over, Denominator = under };

    static MeasureValue Value(int month, decimal numerator, decimal denominator) => new("A", new(2026, month), numerator, denominator, numerator / denominator * 100);
}
