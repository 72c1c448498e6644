using Samsyn.App.Frame;
using Samsyn.Kernel.Time;

namespace Samsyn.Tests.Frame;

public sealed class PeriodChoicesTests
{
    static readonly Month October = new(2026, 10);

    [Fact]
    public void Years_are_counted_from_the_last_month_with_data()
    {
        Assert.Equal("2026-01..2026-10", PeriodChoices.YearSoFar(October).ToString());
        Assert.Equal("2025-01..2025-12", PeriodChoices.YearBefore(October).ToString());
        Assert.Equal("2021-11..2026-10", PeriodChoices.FiveYears(October).ToString());
    }

    [Fact]
    public void A_calendar_year_is_named_by_its_number_and_all_else_by_its_ends()
    {
        Assert.Equal("2025", PeriodChoices.Name(Period.Year(2025), m => m.ToString()));
        Assert.Equal("2026-10", PeriodChoices.Name(new(October, October), m => m.ToString()));
        Assert.Equal("2025-11 – 2026-10", PeriodChoices.Name(Period.TwelveMonthsTo(October), m => m.ToString()));
    }
}
