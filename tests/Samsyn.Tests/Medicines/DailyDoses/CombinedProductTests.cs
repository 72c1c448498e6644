using System.Text.Json;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Tests.Medicines.DailyDoses;

/// <summary>WHO's list of combined products, as OpenPrescribing's hospital pipeline reads it.</summary>
public sealed class CombinedProductTests
{
    static readonly DoseUnits Units = DoseUnits.Load();
    static readonly DosageForms Forms = DosageForms.Load();

    static IReadOnlyList<JsonElement> Cases(string name) =>
        [.. JsonCases.Read("medicines/ddd/combined_products_parse_cases.json").GetProperty("cases").GetProperty(name).EnumerateArray()];

    [Fact]
    public void Unit_doses_of_every_case()
    {
        var cases = Cases("test_extract_ud_value");
        Assert.Equal(cases.Select(c => (c.Text("ddd_combined"), c.Number("expected"))),
            cases.Select(c => (c.Text("ddd_combined"), CombinedProduct.UnitDosesOf(c.Text("ddd_combined")))));
    }

    [Fact]
    public void What_the_unit_doses_are_in_every_case()
    {
        var cases = Cases("test_extract_converted_value_and_unit");
        Assert.Equal(cases.Select(c => (c.Text("ddd_combined"), c.Number("expected_value"), c.Text("expected_unit"))),
            cases.Select(c =>
            {
                var (counted, unit) = CombinedProduct.CountedOf(c.Text("ddd_combined"), Units);
                return (c.Text("ddd_combined"), counted, unit?.Name);
            }));
    }

    [Fact]
    public void Ingredients_of_every_case()
    {
        foreach (var c in Cases("test_extract_ingredients_quantity_unit"))
            Assert.Equal(
                c.GetProperty("expected").EnumerateArray().Select(e => new CombinedIngredient(e.Text("ingredient")!, e.Number("numerator_quantity"), e.Text("numerator_unit"),
                    e.Number("denominator_quantity"), e.Text("denominator_unit"))),
                CombinedIngredient.ReadAll(c.Text("active_ingredients")));
    }

    [Fact]
    public void Whole_lines_of_every_case()
    {
        foreach (var c in Cases("process_combined_products"))
        {
            var expected = c.GetProperty("expected");

            var product = CombinedProduct.Read(c.Text("atc")!, "", c.Text("dosage_form"), c.Text("ingredients"), c.Text("ddd_comb"), Units, Forms)!;

            Assert.Equal((expected.Text("form"), expected.Text("route"), expected.Number("ud"), expected.Number("converted"), expected.Text("unit")),
                (product.Form, AdministrationRoutes.Load().Find(product.Route)?.Name, product.UnitDoses, product.Counted, product.CountedUnit));
            Assert.Equal(expected.GetProperty("n_ingredients").GetInt32(), product.Ingredients.Count);
            if (expected.TryGetProperty("denominator", out var per))
                Assert.Equal((per[0].GetDecimal(), per[1].GetString()), (product.Ingredients[^1].Per, product.Ingredients[^1].PerUnit));
        }
    }

    [Theory]
    [InlineData("2 UD (=2 vials inhal sol)", 2, "vial")]
    [InlineData("2 UD (=2 unknownunit)", 2, null)]
    [InlineData("4 UD (=4 inhal powd)", 4, "dose")]
    [InlineData("1,5 UD (=1,5 supp)", 1.5, "suppository")]
    public void Units_in_several_words_unknown_ones_and_decimal_commas(string text, decimal counted, string? unit) =>
        Assert.Equal((counted, unit), (CombinedProduct.CountedOf(text, Units).Counted, CombinedProduct.CountedOf(text, Units).Unit?.Name));

    [Fact]
    public void Words_behind_the_unit_are_passed_over()
    {
        Assert.Equal([new("salbutamol", 100, "micrograms"), new("other ingredient", null, null)],
            CombinedIngredient.ReadAll("salbutamol 100 micrograms (metered dose)/ other ingredient"));
        Assert.Equal([new("ca2+", 0.6m, "g"), new("colecalciferol", 400, "IU")], CombinedIngredient.ReadAll("ca2+ 0.6 g/ colecalciferol 400 IU (10 mcg)"));
    }

    [Fact]
    public void A_remark_in_the_list_is_no_product() =>
        Assert.Null(CombinedProduct.Read("A10BD", "It has been considered most appropriate to assign fixed DDDs", null, null, null, Units, Forms));
}
