using Samsyn.Kernel.Time;
using Samsyn.Medicines.Demo;

namespace Samsyn.Tests.Medicines.Demo;

/// <summary>What is hidden in the region can be found in its rows.</summary>
public sealed class DemoFindingsTests(SmallRegion region) : IClassFixture<SmallRegion>
{
    [Fact]
    public void Adalimumab_changes_to_the_biosimilar_within_half_a_year()
    {
        var from = region.Findings.SwitchFrom("NUS");
        Assert.InRange(BiosimilarShare(r => r.Hospital != "RN-BJO" && MonthOf(r) < from), 0, 0.06);
        Assert.InRange(BiosimilarShare(r => r.Hospital != "RN-BJO" && MonthOf(r) >= from.Plus(6)), 0.85, 1);
    }

    [Fact]
    public void One_hospital_changes_to_the_biosimilar_ten_months_later()
    {
        var from = region.Findings.SwitchFrom(DemoFindings.LaggingHospital);
        Assert.Equal(10, from - region.Findings.SwitchFrom("NUS"));
        Assert.InRange(BiosimilarShare(r => r.Hospital == "RN-BJO" && MonthOf(r) < from), 0, 0.15);
        Assert.InRange(BiosimilarShare(r => r.Hospital == "RN-BJO" && MonthOf(r) >= from.Plus(6)), 0.7, 1);
    }

    [Fact]
    public void Cefuroxime_gives_way_to_piperacillin_and_narrow_penicillin()
    {
        decimal Ddd(string atc, int year) => region.Rows.Where(r => r.Atc == atc && r.Kind == "administer" && r.Time.Year == year).Sum(r => r.Ddd!.Value);
        Assert.True(Ddd("J01DC02", 2024) < Ddd("J01DC02", 2020) / 2);
        Assert.True(Ddd("J01CR05", 2024) > Ddd("J01CR05", 2020) * 1.2m);
        Assert.True(Ddd("J01CE01", 2024) > Ddd("J01CE01", 2020) * 1.2m);
    }

    [Fact]
    public void Antibiotics_are_given_more_in_winter()
    {
        decimal InMonths(params int[] months) => region.Rows.Where(r => r.Atc.StartsWith("J01", StringComparison.Ordinal) && r.Kind == "administer"
            && r.Time.Year < 2025 && months.Contains(r.Time.Month)).Sum(r => r.Ddd!.Value);
        Assert.True(InMonths(12, 1, 2) > InMonths(6, 7, 8) * 1.1m);
    }

    [Fact]
    public void One_pharmacy_throws_away_three_times_as_much_of_its_opened_packs_as_the_others()
    {
        decimal Waste(string pharmacy) =>
            region.Rows.Where(r => r.Organisation == pharmacy && r.Reason == "opened pack").Sum(r => r.Packages)
            / region.Rows.Where(r => r.Organisation == pharmacy && r.Kind == "dispense").Sum(r => r.Packages);
        Assert.All(["RN-NUS-APO", "RN-BJO-APO"], other => Assert.True(Waste(DemoFindings.WastefulPharmacy) > 3 * Waste(other)));
    }

    [Fact]
    public void One_department_has_delivered_nothing_for_two_months()
    {
        var months = region.Rows.Where(r => r.Organisation == DemoFindings.LateDepartment).Select(MonthOf).Distinct().ToList();
        Assert.Equal(new Month(2025, 8), months.Max());
        Assert.Equal(68, months.Count);
    }

    [Fact]
    public void One_hospital_records_no_dispensing()
    {
        var dispensing = region.Rows.Where(r => r.Kind == "dispense").Select(r => r.Hospital).Distinct().ToList();
        Assert.Equal(["RN-BJO", "RN-FJA", "RN-HAV", "RN-NUS", "RN-TAL"], dispensing.Order());
        Assert.Contains(region.Rows, r => r.Hospital == "RN-GRA" && r.Kind == "administer");
    }

    [Fact]
    public void A_merged_department_s_events_go_on_under_its_successor()
    {
        var last = region.Rows.Where(r => r.Organisation == DemoFindings.Merged).Max(MonthOf);
        Assert.Equal(region.Findings.MergedFrom.Plus(-1), last);
        Assert.Contains(region.Rows, r => r.Organisation == DemoFindings.MergedInto && r.Indication == "L20.9" && MonthOf(r) > last);
    }

    [Fact]
    public void Between_two_and_seven_of_a_hundred_daily_doses_are_unaccounted_for()
    {
        var unaccounted = Unaccounted(region.Rows.Where(r => r.Time.Year is > 2020 and < 2025));
        Assert.InRange(unaccounted, 0.02m, 0.07m);
    }

    [Fact]
    public void One_department_loses_opioids()
    {
        var opioids = region.Rows.Where(r => r.Atc.StartsWith("N02A", StringComparison.Ordinal)).ToLookup(r => r.Organisation == DemoFindings.LeakingDepartment);
        Assert.True(Unaccounted(opioids[true]) > 0.15m);
        Assert.True(Unaccounted(opioids[false]) < 0.12m);
    }

    [Fact]
    public void One_price_falls_by_more_than_half_when_others_begin_to_make_it()
    {
        decimal Price(Month month) => region.Rows.Where(r => r.ProductName == DemoFindings.ProductWithPriceFall && r.Kind == "hand-out" && MonthOf(r) == month)
            .Select(r => r.Cost / r.Packages).Distinct().Single();
        Assert.True(Price(region.Findings.PriceFallFrom) < Price(region.Findings.PriceFallFrom.Plus(-1)) / 2);
    }

    [Fact]
    public void Spend_fits_a_region_of_three_hundred_thousand_and_grows()
    {
        // A tenth of the region; 400–900 million a year for the whole
        decimal Spend(int year) => region.Rows.Where(r => r.Kind == "purchase" && r.Time.Year == year && r.Cost < 10_000_000).Sum(r => r.Cost) / 100_000;
        Assert.InRange(Spend(2024), 400, 900);
        Assert.True(Spend(2024) > Spend(2020) * 1.1m);
    }

    static Month MonthOf(DemoRow row) => new(row.Time.Year, row.Time.Month);

    static decimal Unaccounted(IEnumerable<DemoRow> rows)
    {
        var ddd = rows.Where(r => r.Ddd is not null).ToLookup(r => r.Kind, r => r.Ddd!.Value);
        return 1 - (ddd["administer"].Sum() + ddd["hand-out"].Sum() + ddd["return"].Sum() + ddd["discard"].Sum()) / ddd["purchase"].Sum();
    }

    double BiosimilarShare(Func<DemoRow, bool> which)
    {
        var pens = region.Rows.Where(r => r.Atc == "L04AB04" && r.Kind == "hand-out").Where(which).ToLookup(r => !r.ProductName.Contains("Origin", StringComparison.Ordinal), r => r.Quantity);
        return (double)(pens[true].Sum() / (pens[true].Sum() + pens[false].Sum()));
    }
}
