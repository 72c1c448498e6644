using CsCheck;
using Samsyn.Medicines.Therapy;

namespace Samsyn.Tests.Medicines.Therapy;

public sealed class StretchTests
{
    static readonly DateTime Start = new(2026, 3, 1);

    static Stretch Of(string from, string to) => new(RamsesFiles.At(from), RamsesFiles.At(to));

    [Fact]
    public void Bed_days_of_every_case_of_RAMSES()
    {
        foreach (var c in JsonCases.Read("medicines/ramses/ramses_cases.json").GetProperty("bed_days").GetProperty("cases").EnumerateArray())
            Assert.Equal(c.Number("expected"), Of(c.Text("start")!, c.Text("end")!).Days);
    }

    [Fact]
    public void Days_by_date_as_in_RAMSES() // tests/testthat/test-bridge-metrics-duckdb.R of the package
    {
        var prescription = Of("2017-11-26 14:04:07", "2017-12-01 14:04:07");
        var stay = Of("2017-11-23 10:47:07", "2017-11-30 11:04:07");

        Assert.Equal([0.41380787m, 1, 1, 1, 1, 0.58619213m], prescription.ByDate().Select(d => decimal.Round(d.Part, 8)));
        Assert.Equal([0.41380787m, 1, 1, 1, 0.46119213m], prescription.Within(stay)!.Value.ByDate().Select(d => decimal.Round(d.Part, 8)));
    }

    [Fact]
    public void Stretches_that_do_not_meet_share_nothing()
    {
        Assert.Null(new Stretch(Start, Start.AddHours(1)).Within(new(Start.AddHours(2), Start.AddHours(3))));
        Assert.Equal(0, new Stretch(Start, Start.AddHours(2)).Within(new(Start.AddHours(2), Start.AddHours(3)))!.Value.Days);
    }

    [Fact]
    public void It_cannot_end_before_it_begins() => Assert.Throws<ArgumentException>(() => new Stretch(Start, Start.AddTicks(-1)));

    [Fact]
    public void The_parts_of_its_dates_add_up_to_it() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 1_000_000]).Sample((wait, seconds) =>
        {
            var stretch = new Stretch(Start.AddSeconds(wait), Start.AddSeconds(wait + seconds));
            return Math.Abs(stretch.ByDate().Sum(d => d.Part) - stretch.Days) < 1e-20m;
        });

    [Fact]
    public void Bed_days_of_the_wards_by_date_add_up_to_the_days_of_their_stays() // of the synthetic hospital
    {
        var stays = RamsesFiles.Rows("inpatient_wards.csv").Select(r => Of(r["ward_start"], r["ward_end"])).ToList();

        Assert.NotEmpty(stays);
        Assert.Equal(stays.Sum(s => (s.To - s.From).TotalDays), (double)stays.SelectMany(s => s.ByDate()).Sum(d => d.Part), 1e-6);
    }
}
