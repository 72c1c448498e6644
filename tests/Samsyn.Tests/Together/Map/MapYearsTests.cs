using Samsyn.Kernel.Time;
using Samsyn.Together.Map;

namespace Samsyn.Tests.Together.Map;

public sealed class MapYearsTests
{
    static readonly Period Year = new(new(2025, 11), new(2026, 10));

    [Fact]
    public void From_the_year_in_which_the_first_began_to_the_one_that_has_begun() =>
        Assert.Equal(["2023-11..2024-10", "2024-11..2025-10", "2025-11..2026-10", "2026-11..2027-10"], MapYears.Of(Year, new(2024, 2, 3), new(2026, 11, 30)).Select(p => $"{p}"));

    [Fact]
    public void A_year_before_anything_began_can_still_be_looked_at() =>
        Assert.Equal(["2025-11..2026-10", "2026-11..2027-10"], MapYears.Of(Year, new(2027, 1, 1), new(2026, 11, 30)).Select(p => $"{p}"));

    [Fact]
    public void Where_nothing_began_there_is_the_year_itself() => Assert.Equal([Year], MapYears.Of(Year, null, new(2026, 10, 31)));

    [Fact]
    public void No_more_than_ten() => Assert.Equal(10, MapYears.Of(Year, new(1990, 1, 1), new(2026, 10, 31)).Count);
}
