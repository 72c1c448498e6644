using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Explore;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Medicines.Explore;

public sealed class ExploreTableTests
{
    static readonly Organisation North = new() { Code = "N", Name = "North, and the islands", Kind = OrganisationKind.Region };
    static readonly Organisation Ward = new() { Code = "W1", Name = "Ward 1", Kind = OrganisationKind.Ward, ParentId = North.Id };
    static readonly OrganisationTree Tree = new([North, Ward]);

    [Fact]
    public void Organisations_are_named_and_names_with_commas_are_quoted() =>
        Assert.Equal("year,region,ddd\n2024,\"North, and the islands\",12.5\n2025,\"North, and the islands\",25286569.34\n",
            Csv(ByYearAndRegion, new([new(["2024", "N"], [12.50m], 1), new(["2025", "N"], [25286569.340000m], 9)])));

    [Fact]
    public void Codes_are_given_when_asked_for() =>
        Assert.Equal("year,region,ddd\n2025,N,1\n", Csv(ByYearAndRegion with { Codes = true }, new([new(["2025", "N"], [1m], 1)])));

    [Fact]
    public void A_missing_value_is_an_empty_field_and_zero_is_zero() =>
        Assert.Equal("year,region,ddd\n2024,,0\n2025,,\n", Csv(ByYearAndRegion, new([new(["2024", ""], [0m], 1), new(["2025", ""], [null], 1)])));

    [Fact]
    public void Money_in_one_currency_is_told_in_whole_units_and_without_a_column_for_it()
    {
        var answer = ExploreTable.From(Cost, new([new(["2025", ""], [null], 4), new(["2025", "SEK"], [123450m], 2)]), Tree);

        Assert.Equal(["year", "cost"], answer.Columns);
        Assert.Equal("SEK", answer.Currency);
        var only = Assert.Single(answer.Rows);
        Assert.Equal((1234.5m, 4L + 2L), (only.Value, only.Events));
    }

    [Fact]
    public void Money_in_several_currencies_is_not_summed()
    {
        var refused = Assert.Throws<RefusedException>(() => ExploreTable.From(Cost, new([new(["2025", "DKK"], [1m], 1), new(["2025", "SEK"], [1m], 1)]), Tree));

        Assert.Equal("The costs are in several currencies (DKK, SEK), which cannot be summed; add currency to by.", Repository.Texts.Sentence(refused.Refusal));
    }

    [Fact]
    public void An_organisation_level_counts_every_organisation_under_the_one_above_it() =>
        Assert.Equal("N", ExploreDimension.Named("region")!.In(Tree).Map!["W1"]);

    static ExploreQuestion ByYearAndRegion => new() { By = [ExploreDimension.Named("year")!, ExploreDimension.Named("region")!] };
    static ExploreQuestion Cost => new() { By = [ExploreDimension.Named("year")!], Quantity = Quantity.Cost };

    static string Csv(ExploreQuestion question, EventTable table)
    {
        var text = new StringWriter();
        ExploreFormat.Table(ExploreTable.From(question, table, Tree)).Write("csv", text);
        return text.ToString();
    }
}
