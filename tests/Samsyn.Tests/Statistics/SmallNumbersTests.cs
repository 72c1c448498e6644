using System.Text.Json;
using CsCheck;
using Samsyn.Kernel.Statistics;

namespace Samsyn.Tests.Statistics;

public sealed class SmallNumbersTests
{
    [Theory]
    [InlineData(0, 0L)]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 5L)]
    [InlineData(1200, 1200L)]
    public void One_to_four_persons_are_hidden_and_a_zero_is_a_fact(long persons, long? shown) => Assert.Equal(shown, SmallNumbers.Show(persons));

    [Fact]
    public void A_count_below_zero_is_no_count() => Assert.Throws<ArgumentOutOfRangeException>(() => SmallNumbers.Show(-1));

    [Theory]
    [InlineData("12 3 9", "12 . .", "24")] // 24 − 12 − 9 would be 3
    [InlineData("12 3 2", "12 . .", "17")] // 5 together: 1 and 4, 2 and 3, …
    [InlineData("12 0 9", "12 0 9", "21")]
    [InlineData("3 0 9", ". 0 .", "12")] // a zero is not hidden for another's sake
    [InlineData("1 1 9 30", ". . . 30", "41")] // 2 together can only be 1 and 1
    [InlineData("4 4 9 30", ". . . 30", "47")] // 8 together can only be 4 and 4
    [InlineData("1 1 0 4", ". . 0 .", "6")]
    [InlineData("4 4 0", ". . 0", ".")] // no other to hide: then the total
    [InlineData("3 0 0", ". 0 0", ".")]
    [InlineData("0 0", "0 0", "0")]
    [InlineData("3 9 9", ". . 9", "21")] // of two alike, the first
    public void What_is_hidden_cannot_be_had_from_the_total_and_the_others(string persons, string cells, string total)
    {
        var shown = SmallNumbers.Show([.. persons.Split(' ').Select(long.Parse)], withTotal: true);

        Assert.Equal(cells, string.Join(' ', shown.Cells.Select(Text)));
        Assert.Equal(total, Text(shown.Total));
    }

    [Fact]
    public void Without_a_total_only_the_small_are_hidden()
    {
        var shown = SmallNumbers.Show([12, 3, 9], withTotal: false);

        Assert.Equal([12, null, 9], shown.Cells);
        Assert.Null(shown.Total);
    }

    [Fact]
    public void No_hidden_count_is_the_only_one_possible() => // goes through all that the hidden ones could be
        Gen.Int[0, 12].Array[1, 5].Sample(persons =>
        {
            var shown = SmallNumbers.Show([.. persons.Select(p => (long)p)], withTotal: true);
            Assert.All(persons.Zip(shown.Cells), c => Assert.True(c.Second == c.First || c is { Second: null, First: > 0 }));
            Assert.All(persons.Zip(shown.Cells).Where(c => c.First is > 0 and < 5), c => Assert.Null(c.Second));
            int[] hidden = [.. persons.Where((_, i) => shown.Cells[i] is null)];
            if (shown.Total is null || hidden.Length == 0) return;
            // Who looks on knows that a hidden count is no zero, and which of them are small only when all are
            var most = hidden.All(p => p < SmallNumbers.Threshold) ? SmallNumbers.Threshold - 1 : 100;
            for (var i = 0; i < hidden.Length; i++)
            {
                var rest = hidden.Sum() - hidden[i];
                Assert.True(Enumerable.Range(1, most).Count(v => hidden.Sum() - v >= hidden.Length - 1 && hidden.Sum() - v <= most * (hidden.Length - 1)) > 1, $"{hidden[i]} of {string.Join(' ', persons)}");
                Assert.True(rest > 0);
            }
        });

    [Fact]
    public void A_ratio_is_hidden_with_the_counts_it_is_made_of()
    {
        Assert.Equal(0.5, SmallNumbers.Ratio(6, 12));
        Assert.Equal(0, SmallNumbers.Ratio(0, 12));
        Assert.Null(SmallNumbers.Ratio(null, 12));
        Assert.Null(SmallNumbers.Ratio(6, null));
        Assert.Null(SmallNumbers.Ratio(0, 0));
    }

    [Theory]
    [InlineData(6, 12, 0.5)]
    [InlineData(12, 12, 1d)]
    [InlineData(0, 12, 0d)]
    [InlineData(3, 12, null)]
    [InlineData(9, 12, null)] // the other three are told by it
    [InlineData(0, 4, null)]
    [InlineData(0, 0, null)]
    public void A_share_is_hidden_when_part_whole_or_rest_is_small(long part, long whole, double? share) => Assert.Equal(share, SmallNumbers.Share(part, whole));

    [Fact]
    public void Counts_are_rounded_to_five_as_in_the_cases()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(CasesFolder.Path("medicines/disclosure_control_cases.json")));
        foreach (var c in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            var value = c.GetProperty("value").GetDecimal();
            if (c.GetProperty("expected").ValueKind == JsonValueKind.Number) Assert.Equal(c.GetProperty("expected").GetInt64(), RoundedCounts.Of(value));
            else Assert.Throws<ArgumentOutOfRangeException>(() => RoundedCounts.Of(value));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(1002, 1000)]
    [InlineData(1003, 1005)]
    public void Up_to_seven_is_nought_and_the_rest_the_nearest_five(int persons, long rounded) => Assert.Equal(rounded, RoundedCounts.Of(persons));

    [Fact]
    public void A_rounded_count_is_a_multiple_of_five_at_most_two_off_or_nought() =>
        Gen.Int[0, 1_000_000].Sample(persons => RoundedCounts.Of(persons) is var r && r % 5 == 0 && (persons <= 7 ? r == 0 : Math.Abs(r - persons) <= 2));

    [Fact]
    public void Ratios_are_made_of_the_rounded_counts() // 8 → 10, 23 → 25
    {
        Assert.Equal(10d / 25, RoundedCounts.Ratio(8, 23));
        Assert.Null(RoundedCounts.Ratio(3, 7));
    }

    static string Text(long? count) => count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ".";
}
