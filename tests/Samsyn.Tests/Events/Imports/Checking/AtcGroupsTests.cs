using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Store;

namespace Samsyn.Tests.Events.Imports.Checking;

public sealed class AtcGroupsTests
{
    [Theory]
    [InlineData("J", "J"), InlineData("J01", "J01"), InlineData("J01C", "J01C"), InlineData("J01CA", "J01CA"), InlineData("J01CA08", "J01CA08"), InlineData("j01ca08", "J01CA08")]
    [InlineData("V20", "V20"), InlineData("L01XX99", "L01XX99"), InlineData("V10", "V10")]
    public void A_code_of_any_level_is_taken_in_upper_case(string text, string expected)
    {
        Assert.Null(Read(text, out var code));
        Assert.Equal(expected, code);
    }

    [Theory]
    [InlineData("J0"), InlineData("J01CA0"), InlineData("J01CA080"), InlineData("JO1CA08"), InlineData("J01C108"), InlineData("9J1CA08"), InlineData("J01-A08"), InlineData("J01ÅA8"), InlineData("J 1"), InlineData("101")]
    public void What_has_another_shape_is_no_code(string text) => Assert.Equal(RejectCodes.AtcShape, Read(text, out _));

    [Theory]
    [InlineData("X"), InlineData("J99"), InlineData("A17AA01"), InlineData("Q01"), InlineData("B04AB01"), InlineData("S04"), InlineData("O01")]
    public void A_group_that_the_classification_does_not_have_is_unknown(string text) => Assert.Equal(RejectCodes.AtcUnknown, Read(text, out _));

    [Theory]
    [InlineData("Purchase"), InlineData("buy"), InlineData(""), InlineData("handout"), InlineData("purchase ")]
    public void A_word_that_is_no_kind_is_none(string word) => Assert.Null(Kinds.Read(Encoding.UTF8.GetBytes(word)));

    [Fact]
    public void Goods_flow_back_as_negative_purchases_dispensings_and_hand_outs_only() =>
        Assert.Equal([MedicineEventKind.Purchase, MedicineEventKind.Dispense, MedicineEventKind.HandOut],
            MedicineEventKinds.All.Where(k => Kinds.MayBeNegative(Kinds.Read(Encoding.UTF8.GetBytes(k.Word())))));

    static string? Read(string text, out string code)
    {
        var problem = AtcGroups.Read(new(Encoding.UTF8.GetBytes(text)), out var found);
        code = Encoding.UTF8.GetString(found.Span);
        return problem;
    }
}
