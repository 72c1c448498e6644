using Samsyn.Medicines.Signals;

namespace Samsyn.Tests.Medicines.Signals;

public sealed class SignalActsTests
{
    public static TheoryData<string, bool, string> Table => new()
    {
        // state, whether it is mine, what may be done
        { "New", false, "Take Explain Work Close" },
        { "Accepted", true, "Explain Work Close" },
        { "Accepted", false, "Take Explain Work Close" },
        { "WorkedOn", true, "Explain Close" },
        { "WorkedOn", false, "Take Explain Close" },
        { "Explained", true, "Close Reopen" },
        { "Closed", false, "Reopen" },
    };

    [Theory, MemberData(nameof(Table))]
    public void What_may_be_done_follows_the_state(string state, bool mine, string acts)
    {
        var now = Enum.Parse<SignalState>(state);

        Assert.Equal(acts, string.Join(' ', SignalActs.For(now, mine)));
        foreach (var act in Enum.GetValues<SignalAct>())
            Assert.Equal(acts.Split(' ').Contains(act.ToString()), SignalActs.Refused(now, mine, act, "because")?.Code != "signal.state");
    }

    [Theory]
    [InlineData("New", "Take", "Accepted")]
    [InlineData("New", "Work", "WorkedOn")]
    [InlineData("WorkedOn", "Take", "WorkedOn")]
    [InlineData("Accepted", "Explain", "Explained")]
    [InlineData("WorkedOn", "Close", "Closed")]
    [InlineData("Closed", "Reopen", "Accepted")]
    public void The_state_after(string state, string act, string after) =>
        Assert.Equal(after, SignalActs.After(Enum.Parse<SignalState>(state), Enum.Parse<SignalAct>(act)).ToString());

    [Theory]
    [InlineData("Explain", null, "signal.reason")]
    [InlineData("Close", "  ", "signal.reason")]
    [InlineData("Take", null, null)]
    [InlineData("Work", "", null)]
    public void To_explain_and_to_close_needs_a_reason(string act, string? reason, string? refused) =>
        Assert.Equal(refused, SignalActs.Refused(SignalState.New, false, Enum.Parse<SignalAct>(act), reason)?.Code);

    [Fact]
    public void A_reason_is_at_most_a_thousand_characters() =>
        Assert.Equal("signal.reason-long", SignalActs.Refused(SignalState.New, false, SignalAct.Close, new('x', 1001))?.Code);
}
