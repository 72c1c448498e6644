using Samsyn.App.Frame;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Tests.Frame;

public sealed class OrganisationChoicesTests
{
    static readonly Organisation Region = new() { Code = "NORD", Name = "Region Nord" };
    static readonly Organisation Hospital = new() { Code = "AHH", Name = "Åby sjukhus", ParentId = Region.Id };
    static readonly Organisation Intensive = new() { Code = "AHH-IVA", Name = "Intensivvård", ParentId = Hospital.Id };
    static readonly Organisation Merged = new() { Code = "AHH-OLD", Name = "Postop", ParentId = Hospital.Id, SuccessorId = Intensive.Id };
    static readonly Organisation Other = new() { Code = "SYD", Name = "Region Syd" };
    static readonly OrganisationTree Tree = new([Region, Hospital, Intensive, Merged, Other]);

    [Fact]
    public void Each_stands_before_those_below_it_and_what_was_merged_away_is_left_out() =>
        Assert.Equal(
            [("NORD", 0), ("AHH", 1), ("AHH-IVA", 2)],
            OrganisationChoices.Below([Region], Tree).Select(c => (c.Organisation.Code, c.Depth)));

    [Theory]
    [InlineData("intensiv", new[] { "AHH-IVA" })]
    [InlineData("ahh", new[] { "AHH", "AHH-IVA" })]
    [InlineData("region", new[] { "NORD" })]
    [InlineData("", new[] { "NORD", "AHH", "AHH-IVA" })]
    [InlineData("nord intensiv", new string[0])]
    public void Every_word_must_be_in_name_or_code_and_nothing_outside_the_tops_is_found(string asked, string[] expected) =>
        Assert.Equal(expected, OrganisationChoices.Search([Region], Tree, asked).Select(o => o.Code));

    [Theory]
    [InlineData("/medicines/overview", "/medicines/overview?org=AHH")]
    [InlineData("/medicines/overview?org=NORD&from=2025-01&page=3#x", "/medicines/overview?org=AHH&from=2025-01")]
    public void Going_back_changes_the_organisation_and_nothing_else(string back, string expected) =>
        Assert.Equal(expected, BackLink.With(back, "org", "AHH"));
}
