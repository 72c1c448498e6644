using CsCheck;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Tests.Organisations;

public sealed class OrganisationCodeTests
{
    [Theory]
    [InlineData("265161000016000")]
    [InlineData("325371000016006")]
    [InlineData("6071000016008")]
    [InlineData("1144561000016002")]
    public void A_real_SOR_code_is_valid(string code) => Assert.True(SorCode.IsValid(code));

    [Theory]
    [InlineData("265161000016001")]
    [InlineData("22298006")] // a SNOMED CT code with a right check digit, but too short for SOR
    [InlineData("26516100001600O")]
    [InlineData("")]
    public void Anything_else_is_no_SOR_code(string code) => Assert.False(SorCode.IsValid(code));

    [Fact]
    public void One_mistyped_digit_of_a_SOR_code_is_always_found() =>
        Gen.Select(Gen.Int[0, 14], Gen.Int[1, 9]).Sample((at, by) =>
        {
            var digits = "325371000016006".ToCharArray();
            digits[at] = (char)('0' + (digits[at] - '0' + by) % 10);
            Assert.False(SorCode.IsValid(new(digits)));
        });

    [Fact]
    public void Two_neighbouring_digits_of_a_SOR_code_changing_places_are_always_found() =>
        Gen.Int[0, 13].Sample(at =>
        {
            var digits = "325371000016006".ToCharArray();
            (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
            Assert.True(digits[at] == digits[at + 1] || !SorCode.IsValid(new(digits)));
        });

    [Theory]
    [InlineData("SE2321000016-1003", true)]
    [InlineData("SE2321000131-E000000000001", true)]
    [InlineData("SE2321000131-", false)]
    [InlineData("SE232100013-E1", false)]
    [InlineData("SE2321000131-ÅÄÖ", false)]
    [InlineData("SE2321000131-1234567890123456789", false)] // 32 characters
    public void An_HSA_id_is_known_by_its_shape(string id, bool valid) => Assert.Equal(valid, HsaId.IsValid(id));

    [Theory]
    [InlineData("AHH-1.b_2", true)]
    [InlineData("Århus", true)]
    [InlineData("A B", false)]
    [InlineData("", false)]
    public void A_code_is_letters_digits_dot_dash_underscore(string code, bool valid) => Assert.Equal(valid, OrganisationRules.IsCode(code));
}
