using Samsyn.Medicines.Use;

namespace Samsyn.Tests.Medicines.Use;

public sealed class AskedAtcTests
{
    [Theory]
    [InlineData("J01CA", "J01CA")]
    [InlineData(" j01ca ", "J01CA")]
    [InlineData("l", "L")]
    public void A_code_is_read_as_people_type_it(string typed, string code) =>
        Assert.Equal(code, AskedAtc.Read(typed)?.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("J0")]
    [InlineData("penicillin")]
    public void What_is_no_code_is_none(string? typed) => Assert.Null(AskedAtc.Read(typed));

    [Theory]
    [InlineData("penicillin", true)]
    [InlineData("j01", false)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void Only_something_typed_can_be_wrong(string? typed, bool wrong) => Assert.Equal(wrong, AskedAtc.IsWrong(typed));
}
