using Samsyn.Events.Imports.Profiles;

namespace Samsyn.Tests.Events.Imports.Profiles;

public sealed class ProfileMatchTests
{
    static readonly ImportProfile Own = new()
    {
        Name = "own", MayLack = true,
        Fields = { ["source_id"] = "source_id", ["kind"] = "kind", ["time"] = "time", ["organisation"] = "organisation", ["atc"] = "atc", ["ddd"] = "ddd", ["cost"] = "cost" },
    };

    static readonly ImportProfile Foreign = new() { Name = "foreign", Fields = { ["time"] = "Dato", ["atc"] = "ATC", ["ddd"] = "DDD" } };

    [Fact]
    public void A_column_may_be_absent_only_where_the_profile_says_so()
    {
        Assert.Equal("own", Find("source_id", "kind", "time", "organisation", "atc"));
        Assert.Null(Find("Dato", "ATC"));
        Assert.Equal("foreign", Find("Dato", "ATC", "DDD", "Bemærkning"));
    }

    [Fact]
    public void What_no_event_can_do_without_is_never_absent() => Assert.Equal(["time"], ProfileMatch.Lacking(Own, ["source_id", "kind", "organisation", "atc"]));

    [Fact]
    public void A_misspelt_column_does_not_pass_as_an_absent_one()
    {
        Assert.Equal(["dddd"], ProfileMatch.Unknown(Own, ["source_id", "kind", "time", "organisation", "dddd"]));
        Assert.Null(Find("source_id", "kind", "time", "organisation", "dddd"));
    }

    static string? Find(params string[] header) => ProfileMatch.Find([Foreign, Own], "csv", header)?.Name;
}
