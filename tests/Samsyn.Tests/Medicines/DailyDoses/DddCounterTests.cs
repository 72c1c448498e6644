using System.Text.Json;
using CsCheck;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Medicines.DailyDoses;

public sealed class DddCounterTests
{
    static readonly DoseUnits Units = DoseUnits.Load();
    static readonly AdministrationRoutes Routes = AdministrationRoutes.Load();
    static readonly DateOnly Today = new(2026, 3, 1);

    /// <summary>A few lines of the index, told as facts: WHO Collaborating Centre for Drug Statistics Methodology, 2025.</summary>
    const string Index = """
        atc,route,ddd,unit,note,valid_from,valid_to
        J01CA04,O,1,g,,,2018-12-31
        J01CA04,O,1.5,g,,2019-01-01,
        J01CA04,P,1,g,,,2018-12-31
        J01CA04,P,3,g,,2019-01-01,
        J01CR02,O,1.5,g,refers to amoxicillin,,
        J02AC01,O,0.2,g,,,
        J02AC01,P,0.2,g,,,
        A10AB05,P,40,U,,,
        B01AB05,P,2,TU,,,
        L04AB04,P,2.9,mg,,,
        R03AC02,Inhal.aerosol,0.8,mg,,,
        R03AC02,Inhal.powder,0.8,mg,,,
        R03AC02,Inhal.solution,10,mg,,,
        N05AF01,P,4,mg,depot,,
        N05AF01,P,6,mg,,,
        """;

    const string List = """
        ATC Code;Brand name;Dosage form;Active ingredients per unit dose (UD);DDD comb.
        B01AC30;DuoPlavin;tab;clopidogrel 75 mg/ acetylsalicylic acid 75 mg;1 UD (=1 tab)
        A06AD65;Movicol Liquid;concentrate for oral solution;macrogol 13.125 g/ sodium bicarbonate 178.5 mg/ 25 ml;10 UD (=50 ml)
        J01EE01;Bactrim;tab;sulfamethoxazole 400 mg/ trimethoprim 80 mg;4 UD (=4 tab)
        J01EE01;Bactrim forte;tab;sulfamethoxazole 800 mg/ trimethoprim 160 mg;2 UD (=2 tab)
        """;

    static readonly DddCounter Counter = new(DddFiles.Index(Index, List), Units, Routes);

    static DddAnswer Of(string? atc, string? route, decimal? quantity, string? unit, string? strength = null, DateOnly? day = null) =>
        Counter.Count(new() { Atc = atc, Route = route, Quantity = quantity, Unit = unit, Strength = strength, Day = day ?? Today });

    [Fact]
    public void Every_case_of_RAMSES()
    {
        foreach (var c in JsonCases.Read("medicines/ramses/ramses_cases.json").GetProperty("ddd").GetProperty("cases").EnumerateArray())
        {
            var answer = Of(c.Text("atc"), c.Text("route"), c.Number("dose"), c.Text("unit"));

            Assert.Equal(c.Number("expected"), answer.Ddds);
            // An error there is a word that is not known (or no medicine at all) here
            if (c.GetProperty("expected").ValueKind == JsonValueKind.String)
                Assert.True(answer.Why is NoDddReason.AtcMissing or NoDddReason.UnitUnknown or NoDddReason.RouteUnknown, $"{c}: {answer.Why}");
        }
    }

    [Theory]
    [InlineData("J01CA04", "oral", 20, "tablet", "500 mg", 6.6667)] // 20 × 0.5 g / 1.5 g
    [InlineData("J01CA04", "intravenous", 10, "vial", "1 g", 3.3333)] // 10 × 1 g / 3 g
    [InlineData("J01CA04", "peroral användning", 200, "ml", "50 mg/ml", 6.6667)] // 200 × 50 mg / 1.5 g
    [InlineData("J01CR02", "oral", 20, "tablet", "875 mg/125 mg", 11.6667)] // amoxicillin alone: 20 × 0.875 g / 1.5 g
    [InlineData("A10AB05", "subkutan", 5, "pen", "300 E/3 ml", 37.5)] // 5 × 300 / 40
    [InlineData("A10AB05", "subkutan", 15, "ml", "100 E/ml", 37.5)]
    [InlineData("B01AB05", "s.c.", 10, "syringe", "4000 IE/0,4 ml", 20)] // 10 × 4 TU / 2 TU
    [InlineData("L04AB04", "subcutaneous use", 2, "pre-filled syringe", "40 mg/0,8 ml", 27.5862)] // 2 × 40 / 2.9
    [InlineData("R03AC02", "Inhal.solution", 60, "ml", "5 mg/ml", 30)]
    [InlineData("N05AF01", "im", 60, "mg", null, 10)] // the general DDD, not that of the depot
    public void An_amount_is_divided_by_the_DDD_of_its_route(string atc, string route, decimal quantity, string unit, string? strength, decimal expected) =>
        Assert.Equal(expected, decimal.Round(Of(atc, route, quantity, unit, strength).Ddds!.Value, 4));

    [Theory]
    [InlineData("B01AC30", 28, "tablet", "75 mg/75 mg", 28)]
    [InlineData("A06AD65", 500, "ml", null, 10)] // 500 ml / 50 ml
    [InlineData("A06AD65", 20, "unit dose", null, 2)] // 20 UD / 10 UD
    [InlineData("J01EE01", 20, "tablet", "800 mg/160 mg", 10)]
    [InlineData("J01EE01", 20, "tablet", "160 mg/800 mg", 10)]
    [InlineData("J01EE01", 20, "tablet", "80 mg + 400 mg", 5)]
    public void Combined_products_count_by_unit_doses_and_need_no_route(string atc, decimal quantity, string unit, string? strength, decimal expected) =>
        Assert.Equal(expected, Of(atc, null, quantity, unit, strength).Ddds);

    [Fact]
    public void The_version_of_the_day_counts()
    {
        Assert.Equal(1.5m, Of("J01CA04", "O", 1500, "mg", day: new(2018, 12, 31)).Ddds);
        Assert.Equal(1m, Of("J01CA04", "O", 1500, "mg", day: new(2019, 1, 1)).Ddds);
    }

    [Fact]
    public void The_deliverys_own_DDD_goes_before_all_else() =>
        Assert.Equal(7.5m, Counter.Count(new() { Ddds = 7.5m, Atc = "J01CA04", Route = "O", Quantity = 1500, Unit = "mg", Day = Today }).Ddds);

    [Fact]
    public void Packages_count_when_it_is_known_what_is_in_one()
    {
        var packages = new DddQuestion { Atc = "J01CA04", Route = "O", Unit = "tablet", Strength = "500 mg", Packages = 3, Day = Today };

        Assert.Equal(NoDddReason.PackageSizeMissing, Counter.Count(packages).Why);
        Assert.Equal(3 * 30 * 0.5m / 1.5m, Counter.Count(packages with { PackageSize = 30 }).Ddds);
    }

    [Theory]
    [InlineData(null, "O", 1, "mg", null, nameof(NoDddReason.AtcMissing))]
    [InlineData("amoxicillin", "O", 1, "mg", null, nameof(NoDddReason.AtcUnreadable))]
    [InlineData("L01FF02", "P", 1, "mg", null, nameof(NoDddReason.AtcWithoutDdd))]
    [InlineData("J01CA04", null, 1, "mg", null, nameof(NoDddReason.RouteMissing))]
    [InlineData("J01CA04", "by post", 1, "mg", null, nameof(NoDddReason.RouteUnknown))]
    [InlineData("J01CA04", "rectal", 1, "mg", null, nameof(NoDddReason.RouteWithoutDdd))]
    [InlineData("R03AC02", "inhalation", 1, "mg", null, nameof(NoDddReason.SeveralDdds))]
    [InlineData("J01CA04", "O", null, "mg", null, nameof(NoDddReason.QuantityMissing))]
    [InlineData("J01CA04", "O", 1, null, null, nameof(NoDddReason.UnitMissing))]
    [InlineData("J01CA04", "O", 1, "fistful", null, nameof(NoDddReason.UnitUnknown))]
    [InlineData("J01CA04", "O", 1, "tablet", null, nameof(NoDddReason.StrengthMissing))]
    [InlineData("J01CA04", "O", 1, "tablet", "strong", nameof(NoDddReason.StrengthUnreadable))]
    [InlineData("J01CA04", "O", 1, "bottle", "50 mg/ml", nameof(NoDddReason.VolumeMissing))]
    [InlineData("J01CA04", "O", 1, "bottle", "125 mg/5 ml", nameof(NoDddReason.VolumeMissing))] // 5 ml is a dose, not the bottle
    [InlineData("A10AB05", "P", 1, "pen", "100 E/ml", nameof(NoDddReason.VolumeMissing))]
    [InlineData("J01CA04", "O", 1, "ml", "500 mg", nameof(NoDddReason.VolumeMissing))]
    [InlineData("A10AB05", "P", 1, "pen", "3.5 mg", nameof(NoDddReason.UnitsDoNotConvert))]
    [InlineData("B01AC30", null, 1, "ml", null, nameof(NoDddReason.UnitsDoNotConvert))]
    [InlineData("B01AC30", null, 28, "tablet", "75 mg/100 mg", nameof(NoDddReason.CombinationUnclear))]
    [InlineData("J01EE01", null, 20, "tablet", null, nameof(NoDddReason.CombinationUnclear))]
    public void What_has_no_DDD_has_a_reason(string? atc, string? route, int? quantity, string? unit, string? strength, string why)
    {
        var answer = Of(atc, route, quantity, unit, strength);

        Assert.Equal(why, answer.Why.ToString());
        Assert.Null(answer.Ddds);
    }

    [Fact]
    public void Before_its_first_day_a_code_has_no_DDD()
    {
        var counter = new DddCounter(DddFiles.Index("atc,route,ddd,unit,valid_from\nJ01CA04,O,1.5,g,2019-01-01"), Units, Routes);
        Assert.Equal(NoDddReason.NotThen, counter.Count(new() { Atc = "J01CA04", Route = "O", Quantity = 1, Unit = "g", Day = new(2018, 6, 1) }).Why);
    }

    [Fact]
    public void Without_an_index_that_is_the_reason() =>
        Assert.Equal(NoDddReason.NoIndex, new DddCounter(DddIndex.Empty, Units, Routes).Count(new() { Atc = "J01CA04", Quantity = 1, Unit = "g" }).Why);

    [Fact]
    public void Grams_of_a_cream_are_not_grams_of_its_substance()
    {
        var counter = new DddCounter(DddFiles.Index("atc,route,ddd,unit\nG03CA03,TD,1.5,mg"), Units, Routes);
        Assert.Equal(40m, counter.Count(new() { Atc = "G03CA03", Route = "TD", Quantity = 80, Unit = "g", Strength = "0.75 mg/g", Day = Today }).Ddds); // 80 × 0.75 / 1.5
    }

    [Fact]
    public void DDDs_grow_with_the_quantity() =>
        Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[1, 20]).Sample((mg, times) =>
            Math.Abs(Of("J01CA04", "O", mg, "mg").Ddds!.Value * times - Of("J01CA04", "O", (decimal)mg * times, "mg").Ddds!.Value) < 1e-20m);

    [Fact]
    public void Every_reason_has_a_sentence_that_names_what_was_told()
    {
        var sentence = new DddSentence(new Samsyn.Kernel.Texts.Texts(Repository.Texts));

        foreach (var why in Enum.GetValues<NoDddReason>())
            foreach (var language in Languages.Cultures.Keys)
                Assert.True(Repository.Texts.Has("medicines.ddd.none." + DddSentence.Code(why), language), $"{why} {language}");
        Assert.Contains("100 E/ml", sentence.Of(Of("A10AB05", "P", 1, "pen", "100 E/ml")), StringComparison.Ordinal);
        Assert.Contains("pen", sentence.Of(Of("A10AB05", "P", 1, "pen", "100 E/ml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_tells_what_share_of_rows_and_of_their_weight_was_counted()
    {
        var coverage = ConversionCoverage.Of(
        [
            (Of("J01CA04", "O", 1500, "mg"), 60), (Of("J01CA04", "O", -1500, "mg"), -20), (Of("L01FF02", "P", 1, "mg"), 15), (Of(null, "P", 1, "mg"), 5), (Of(null, "P", 1, "mg"), null),
        ]);

        Assert.Equal(2m / 5, coverage.ShareOfRows);
        Assert.Equal((60m + 20) / (60 + 20 + 15 + 5), coverage.ShareOfQuantity);
        Assert.Equal([(NoDddReason.AtcMissing, 2), (NoDddReason.AtcWithoutDdd, 1)], coverage.Reasons.Select(r => (r.Key, r.Value)));
        Assert.Null(ConversionCoverage.Of([]).ShareOfRows);
    }
}
