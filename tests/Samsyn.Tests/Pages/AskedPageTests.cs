using Samsyn.Kernel.Pages;

namespace Samsyn.Tests.Pages;

public sealed class AskedPageTests
{
    [Theory]
    [InlineData(null, 1), InlineData("", 1), InlineData("1", 1), InlineData("27", 27)]
    [InlineData("first", 1), InlineData("0", 1), InlineData("-3", 1), InlineData("2.5", 1), InlineData("99999999999", 1)]
    public void What_is_no_page_number_is_the_first_page(string? asked, int expected) => Assert.Equal(expected, AskedPage.Read(asked));
}
