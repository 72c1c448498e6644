using Samsyn.Kernel.Time;
using Samsyn.Medicines.Recommendations;

namespace Samsyn.Tests.Medicines.Recommendations;

public sealed class ReasonFormTests
{
    static readonly Month Now = new(2026, 10);
    static readonly ReasonForm Good = new("AHH-MED", "2026-10", "SideEffect", "2", "");

    [Fact]
    public void A_whole_form_is_right() => Assert.Empty(Good.Check(Now));

    [Fact]
    public void Each_field_is_told_what_is_wrong_with_it()
    {
        var wrong = new ReasonForm("AHH-MED", "October", "", "0", new string('x', 501)).Check(Now);

        Assert.Equal(
            ["month recommendation.month", "reason recommendation.reason", "persons recommendation.persons", "note recommendation.note-long"],
            wrong.Select(w => $"{w.Field} {w.Why.Code}"));
    }

    [Theory]
    [InlineData("2026-11", "SideEffect", "", "recommendation.month-to-come")]
    [InlineData("2026-10", "Other", "", "recommendation.note-missing")]
    [InlineData("2026-10", "Other", "Patient 19121212-1212 has a rash", "recommendation.note-identity")]
    public void A_reason_is_refused_when(string month, string reason, string note, string code) =>
        Assert.Equal(code, Assert.Single((Good with { MonthText = month, ReasonText = reason, Note = note }).Check(Now)).Why.Code);
}
