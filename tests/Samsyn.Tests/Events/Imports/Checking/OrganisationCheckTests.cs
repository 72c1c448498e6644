using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Tests.Events.Imports.Checking;

public sealed class OrganisationCheckTests
{
    static readonly Organisation[] Known =
    [
        new() { Code = "AHH", Name = "Åby Hospital", HsaId = "SE2321000016-AHH1", SorCode = "265161000016000", Kind = OrganisationKind.Hospital },
    ];

    static readonly ImportProfile.OrganisationRule MayAdd = new() { Kind = "Hospital", ParentKind = "Region", Under = "DK" };

    [Theory]
    [InlineData("AHH"), InlineData("SE2321000016-AHH1"), InlineData("265161000016000")]
    public void An_organisation_is_found_by_each_of_its_codes(string text)
    {
        var check = new OrganisationCheck(Known, null);

        Assert.Equal((null, "AHH"), Check(check, text));
        Assert.Empty(check.Found);
    }

    [Fact]
    public void Without_leave_to_add_an_unknown_one_is_rejected()
    {
        var check = new OrganisationCheck(Known, null);

        Assert.Equal(RejectCodes.OrganisationUnknown, Check(check, "BHH").Code);
        Assert.Equal(RejectCodes.Missing, Check(check, "").Code);
        Assert.Empty(check.Found);
    }

    [Fact]
    public void A_code_in_other_letter_case_is_no_other_organisation()
    {
        var check = new OrganisationCheck(Known, MayAdd);

        for (var i = 0; i < 2; i++) Assert.Equal((null, "AHH"), Check(check, "ahh"));
        Check(check, "BHH");
        Assert.Equal((null, "BHH"), Check(check, "bhh"));

        Assert.Equal("BHH", Assert.Single(check.Found).Code);
    }

    [Fact]
    public void A_new_one_is_noted_once_under_its_parent_and_the_parent_first()
    {
        var check = new OrganisationCheck(Known, MayAdd);

        for (var i = 0; i < 3; i++) Assert.Equal((null, "BHH"), Check(check, "BHH", "Bergens, hospital", "Vest"));

        Assert.Equal([new("Vest", "Vest", OrganisationKind.Region, "DK"), new OrganisationLine("BHH", "Bergens, hospital", OrganisationKind.Hospital, "Vest")], check.Found);
    }

    [Fact]
    public void A_parent_that_is_known_or_not_named_is_not_added()
    {
        var check = new OrganisationCheck(Known, MayAdd);
        Check(check, "AHH-MED", "Medicine", "AHH");
        Check(check, "CHH", "", "");

        Assert.Equal([new("AHH-MED", "Medicine", OrganisationKind.Hospital, "AHH"), new OrganisationLine("CHH", "CHH", OrganisationKind.Hospital, "DK")], check.Found);
    }

    [Fact]
    public void One_that_is_named_as_its_own_parent_is_added_once()
    {
        var check = new OrganisationCheck(Known, MayAdd);

        Assert.Equal((null, "Vest"), Check(check, "Vest", "Region Vest", "Vest"));

        Assert.Equal(new OrganisationLine("Vest", "Region Vest", OrganisationKind.Hospital, "DK"), Assert.Single(check.Found));
    }

    [Theory]
    [InlineData("with space"), InlineData("semi;colon"), InlineData("12345678901234567890123456789012345678901"), InlineData("a/b"), InlineData("<b>")]
    public void What_cannot_be_a_code_is_not_added_as_one(string text)
    {
        var check = new OrganisationCheck(Known, MayAdd);

        Assert.Equal(RejectCodes.OrganisationCode, Check(check, text).Code);
        Assert.Equal(RejectCodes.OrganisationCode, Check(check, "new", "", text).Code);
        Assert.Empty(check.Found);
    }

    static (string? Code, string Organisation) Check(OrganisationCheck check, string text, string name = "", string parent = "")
    {
        var code = check.Check(Slice(text), Slice(name), Slice(parent), out var found);
        return (code, Encoding.UTF8.GetString(found.Span));
    }

    static Utf8Slice Slice(string text) => text.Length == 0 ? default : new(Encoding.UTF8.GetBytes(text));
}
