using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;

namespace Samsyn.Tests.Pages;

public sealed class AskedPeriodTests
{
    static readonly Month October = new(2025, 10);

    [Theory]
    [InlineData(null, null, "2024-11..2025-10")]
    [InlineData("", "", "2024-11..2025-10")]
    [InlineData("2023-01", "2023-06", "2023-01..2023-06")]
    [InlineData("2023-01", null, "2023-01..2023-12")]
    [InlineData(null, "2023-06", "2022-07..2023-06")]
    [InlineData("2023-05", "2023-05", "2023-05..2023-05")]
    public void The_months_asked_for_are_taken_else_twelve_to_the_last_complete_one(string? from, string? to, string expected)
    {
        var (period, refusal) = AskedPeriod.Read(from, to, October);

        Assert.Null(refusal);
        Assert.Equal(expected, period.ToString());
    }

    [Theory]
    [InlineData("2025", null, "scope.period-malformed")]
    [InlineData(null, "2025-13", "scope.period-malformed")]
    [InlineData("2025-1", null, "scope.period-malformed")]
    [InlineData("1901-01", null, "scope.period-malformed")]
    [InlineData("2199-12", null, "scope.period-malformed")]
    [InlineData("2025-06", "2025-05", "scope.period-reversed")]
    [InlineData("1960-01", "2025-05", "scope.period-too-long")]
    public void What_is_not_a_period_is_refused_in_one_sentence(string? from, string? to, string code)
    {
        var (period, refusal) = AskedPeriod.Read(from, to, October);

        Assert.Equal(code, refusal?.Code);
        Assert.Equal("2024-11..2025-10", period.ToString());
    }
}
