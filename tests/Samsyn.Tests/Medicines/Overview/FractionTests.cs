using Samsyn.Medicines.Overview;

namespace Samsyn.Tests.Medicines.Overview;

public sealed class FractionTests
{
    [Theory]
    [InlineData(0.1, null)]
    [InlineData(0.18, "percent")]
    [InlineData(0.26, "quarter")]
    [InlineData(0.33, "third")]
    [InlineData(0.42, "percent")]
    [InlineData(0.5, "half")]
    [InlineData(0.66, "two-thirds")]
    [InlineData(0.75, "three-quarters")]
    [InlineData(0.95, "all")]
    [InlineData(1.2, "more")]
    public void A_share_is_said_as_people_say_it(decimal share, string? word) => Assert.Equal(word, Fraction.Word(share));
}
