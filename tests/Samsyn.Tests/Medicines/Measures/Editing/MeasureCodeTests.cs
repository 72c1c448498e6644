using Samsyn.Medicines.Measures.Editing;

namespace Samsyn.Tests.Medicines.Measures.Editing;

public sealed class MeasureCodeTests
{
    [Theory]
    [InlineData("Andel intravenöst, J01", "andel-intravenost-j01")]
    [InlineData("  Smøring – på æ  ", "smoring-pa-ae")]
    [InlineData("!!!", "")]
    public void A_name_makes_a_code(string name, string code) => Assert.Equal(code, MeasureCode.From(name));

    [Theory]
    [InlineData("j01-share", true)]
    [InlineData("../secret", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("", false)]
    public void Only_small_letters_digits_and_single_dashes_make_a_file(string code, bool valid) => Assert.Equal(valid, MeasureCode.IsValid(code));
}
