using System.Globalization;
using System.Text;
using Samsyn.Events.Persons;
using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Demo;

namespace Samsyn.Tests.Medicines.Demo;

/// <summary>Every row of the generated files is a row that the importer can take.</summary>
public sealed class DemoRowTests(SmallRegion region) : IClassFixture<SmallRegion>
{
    static readonly Dictionary<int, DemoProduct> Products = SmallRegion.Catalogue.Products.ToDictionary(p => p.Article);

    [Fact]
    public void Every_row_has_all_columns_and_an_id_of_its_own()
    {
        Assert.All(region.Rows, r => Assert.Equal(DemoRow.Columns, r.Cells.Length));
        Assert.Equal(region.Rows.Count, region.Rows.Select(r => r.SourceId).Distinct().Count());
        Assert.Equal(DemoRow.Columns, EventFile.Header.Split(',').Length);
    }

    [Fact]
    public void Every_kind_of_event_is_there_and_no_other()
    {
        var kinds = region.Rows.Select(r => r.Kind).Distinct().ToHashSet();
        Assert.Equal(MedicineEventKinds.All.Select(k => k.Word()).ToHashSet(), kinds);
    }

    [Fact]
    public void Every_row_lies_within_the_region_s_time_and_places()
    {
        var codes = DemoPlaces.All(region.Findings).Select(p => p.Code).ToHashSet();
        Assert.All(region.Rows, r =>
        {
            Assert.InRange(r.Time, new DateTime(2020, 1, 1), new DateTime(2025, 10, 31, 23, 59, 0));
            Assert.Contains(r.Organisation, codes);
        });
    }

    [Fact]
    public void Ddd_is_quantity_times_strength_over_the_defined_daily_dose()
    {
        foreach (var row in region.Rows)
        {
            var product = Products[row.Article];
            // Tazocin-like: 4 g of 14 g is 0.2857 DDD a vial, to four decimals
            decimal? perUnit = product.Ddd is null ? null : Math.Round(Number(product.Strength) / Number(product.Ddd), 4, MidpointRounding.AwayFromZero);
            Assert.Equal(row.Quantity * perUnit, row.Ddd);
        }

        static decimal Number(string text) => decimal.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Money_is_whole_ore_and_the_net_price_is_never_above_the_list_price() => Assert.All(region.Rows, r =>
    {
        Assert.Equal(Math.Round(r.Cost, 2), r.Cost);
        Assert.InRange(r.NetCost, 0, r.Cost);
    });

    [Fact]
    public void What_is_bought_comes_in_whole_packages() =>
        Assert.All(region.Rows.Where(r => r.Kind == "purchase"), r => Assert.Equal((r.Quantity / Products[r.Article].Pack, 0), (r.Packages, r.Packages % 1)));

    [Fact]
    public void Persons_are_valid_test_numbers_that_agree_with_birth_date_and_sex()
    {
        var persons = region.Rows.Where(r => r.Person.Length > 0).DistinctBy(r => r.Person).ToList();
        Assert.NotEmpty(persons);
        foreach (var row in persons)
        {
            Assert.True(Personnummer.TryRead(Encoding.ASCII.GetBytes(row.Person), SmallRegion.Options.Until, out var number), row.Person);
            Assert.InRange(int.Parse(row.Person.AsSpan(8, 3), CultureInfo.InvariantCulture), 980, 999);
            Assert.Equal(row.BirthDate, number.BirthDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Assert.Equal(row.Sex == "F" ? Sex.Female : Sex.Male, number.Sex);
        }
    }

    [Fact]
    public void Nobody_is_treated_before_birth() => Assert.All(region.Rows.Where(r => r.Person.Length > 0),
        r => Assert.True(r.Time >= DateTime.Parse(r.BirthDate, CultureInfo.InvariantCulture)));

    [Fact]
    public void An_order_belongs_to_one_person_and_goes_forward_in_time()
    {
        string[] order = ["purchase", "prescribe", "dispense", "administer", "hand-out"];
        foreach (var chain in region.Rows.Where(r => r.Person.Length > 0).GroupBy(r => r.OrderId))
        {
            Assert.Single(chain.Select(r => (r.Person, r.Article, r.Indication)).Distinct());
            var steps = chain.Where(r => order.Contains(r.Kind)).OrderBy(r => r.Time).ToList();
            Assert.Equal(steps.Select(r => r.Kind), steps.OrderBy(r => Array.IndexOf(order, r.Kind)).Select(r => r.Kind));
            Assert.Equal(steps.Count, steps.Select(r => (r.Kind, r.Time)).Distinct().Count());
        }
    }

    [Fact]
    public void An_order_gives_hands_out_returns_and_discards_no_more_than_was_prescribed()
    {
        // An infusion's opened pack is thrown away beyond what was prescribed for the person
        foreach (var chain in region.Rows.Where(r => r.Person.Length > 0 && r.Reason != "opened pack").GroupBy(r => r.OrderId))
        {
            var prescribed = chain.Where(r => r.Kind == "prescribe").Sum(r => r.Quantity);
            if (prescribed > 0) Assert.True(chain.Where(r => r.Kind is "administer" or "hand-out" or "return" or "discard").Sum(r => r.Quantity) <= prescribed);
        }
    }

    [Fact]
    public void What_is_discarded_has_one_of_the_five_reasons()
    {
        string[] reasons = ["cancelled treatment", "expired", "opened pack", "patient died", "temperature"];
        Assert.Equal(reasons, region.Rows.Where(r => r.Kind == "discard").Select(r => r.Reason).Distinct().Order());
        Assert.All(region.Rows.Where(r => r.Kind != "discard"), r => Assert.Equal("", r.Reason));
    }
}
