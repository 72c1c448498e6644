using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Tests.Statistics.Spc;

/// <summary>Hospital infections of the Capital Region of Denmark, summed and charted as qicharts2 does.</summary>
public sealed class HospitalInfectionTests
{
    [Theory]
    [InlineData("hai_1", "", "")]
    [InlineData("hai_2", "infection", "")]
    [InlineData("hai_3", "hospital", "infection")]
    public void U_charts_by_month(string name, string facet1, string facet2) => Check(name, facet1, facet2, "month", CaseRow.Read(SpcCase.Folder + "inputs/hospital_infections.csv"), 1);

    [Fact]
    public void A_funnel_of_hospitals_for_half_a_year_by_infection() =>
        Check("hai_4", "infection", "", "hospital", CaseRow.Read(SpcCase.Folder + "inputs/hospital_infections.csv").Where(r => string.CompareOrdinal(r["month"], "2016-07-01") >= 0), 10_000);

    static void Check(string name, string facet1, string facet2, string x, IEnumerable<CaseRow> rows, double multiplier)
    {
        var options = new SpcOptions(SpcKind.U) { Multiplier = multiplier, Unordered = x == "hospital" };
        var charts = rows.GroupBy(r => (Facet(r, facet1), Facet(r, facet2)))
            .ToDictionary(g => g.Key, g => SpcAnalysis.Of([.. g.Select(r => new SpcRow(r[x], r.Number("n"), r.Number("days")))], options));

        var expected = CaseRow.Read(SpcCase.Folder + $"qicharts2/{name}_expected_summary.csv");

        Assert.Equal(expected.Count, charts.Count);
        foreach (var e in expected)
        {
            var part = Assert.Single(charts[(e["facet1"], e["facet2"])].Parts);
            if (!options.Unordered) // the order of hospitals by bed days is the chart's own there
                Assert.Equal((e.Number("n.useful"), e.Number("longest.run"), e.Number("n.crossings")), (part.Runs.Useful, part.Runs.LongestRun, part.Runs.Crossings));
            Assert.Equal((e.Number("n.obs"), e.Number("longest.run.max"), e.Number("n.crossings.min")), (part.Included, part.Runs.LongestRunLimit, part.Runs.CrossingsLimit));
            Assert.Equal((e.Number("runs.signal") > 0, e.Number("sigma.signal")), (part.IsShifted, part.Outside));
            SpcCase.Same(e.Number("aLCL"), part.Lower, "lower");
            SpcCase.Same(e.Number("CL"), part.Centre, "centre");
            SpcCase.Same(e.Number("aUCL"), part.Upper, "upper");
        }
    }

    static string Facet(CaseRow row, string column) => column.Length == 0 ? "1" : row[column];
}
