using System.Globalization;
using Samsyn.Medicines.Therapy;

namespace Samsyn.Tests.Medicines.Therapy;

public sealed class DoseFrequenciesTests
{
    static readonly DoseFrequencies Frequencies = DoseFrequencies.Load();

    [Fact]
    public void Every_code_of_RAMSES_means_what_it_means_there()
    {
        foreach (var row in RamsesFiles.Rows("reference_drug_frequency.csv"))
        {
            var often = Frequencies.Find(row["frequency"]);
            Assert.True(often is not null, row["frequency"]);
            if (row["daily_frequency"] == "NA") Assert.Null(often.Value.PerDay);
            else Assert.Equal(decimal.Parse(row["daily_frequency"], CultureInfo.InvariantCulture), decimal.Round(often.Value.PerDay!.Value, 15), 8);
        }
    }

    [Theory]
    [InlineData("tds", 3)]
    [InlineData("10H", 2.4)]
    [InlineData("0.5H", 48)]
    [InlineData("8X", 8)]
    [InlineData("14W", 2)]
    public void Codes_that_say_it_themselves_need_no_list_and_case_is_no_matter(string code, decimal perDay) => Assert.Equal(perDay, Frequencies.Find(code)?.PerDay);

    [Fact]
    public void A_single_dose_is_told_apart_from_one_a_day()
    {
        Assert.Equal(new(1, IsOneOff: true), Frequencies.Find("OOF"));
        Assert.Equal(new(1, IsOneOff: false), Frequencies.Find("OD"));
    }

    [Theory]
    [InlineData("now and then")]
    [InlineData("0H")]
    [InlineData("")]
    [InlineData(null)]
    public void A_code_that_is_not_known_is_missing(string? code) => Assert.Null(Frequencies.Find(code));
}
