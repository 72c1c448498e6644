using Samsyn.Together.Compensation;

namespace Samsyn.Tests.Together.Compensation;

public sealed class ClaimRulesTests
{
    static readonly int[] Days = [3, 47, 10];

    static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("2026-06-02", 2, 0, "", "claim.day")]
    [InlineData("2025-05-30", 2, 0, "", "claim.day")]
    [InlineData("2026-06-01", 17, 0, "", "claim.amount")]
    [InlineData("2026-06-01", 0, 0, "", "claim.empty")]
    [InlineData("2026-06-01", 0, 5000, " ", "claim.what")]
    [InlineData("2026-06-01", 0, 5000, "Train", null)]
    [InlineData("2026-06-01", 2, 0, "", null)]
    public void What_is_claimed_can_be_right(string day, int hours, long costs, string what, string? refused) =>
        Assert.Equal(refused, ClaimRules.Refused(Day(day), hours, 0, 0, costs, what, Today)?.Code);

    [Fact]
    public void Nobody_answers_a_claim_of_ones_own_and_a_refusal_has_its_reason()
    {
        Assert.Equal("claim.own", ClaimRules.RefusedAnswer(Claim(ClaimState.Claimed), isOwn: true, approves: true, null)?.Code);
        Assert.Equal("claim.reason", ClaimRules.RefusedAnswer(Claim(ClaimState.Claimed), isOwn: false, approves: false, " ")?.Code);
        Assert.Equal("claim.state", ClaimRules.RefusedAnswer(Claim(ClaimState.Paid), isOwn: false, approves: true, null)?.Code);
        Assert.Null(ClaimRules.RefusedAnswer(Claim(ClaimState.Claimed), isOwn: false, approves: true, null));
    }

    [Fact]
    public void Only_what_was_approved_is_paid_and_not_before()
    {
        Assert.Equal("claim.state", ClaimRules.RefusedPayment(Claim(ClaimState.Claimed), Today, Today)?.Code);
        Assert.Equal("claim.before", ClaimRules.RefusedPayment(Claim(ClaimState.Approved), new(2026, 4, 30), Today)?.Code);
        Assert.Null(ClaimRules.RefusedPayment(Claim(ClaimState.Approved), Today, Today));
    }

    [Fact]
    public void Days_to_payment_are_told_by_the_one_in_the_middle()
    {
        Assert.Null(ClaimRules.MedianDays([Claim(ClaimState.Approved)]));
        Assert.Equal(10, ClaimRules.MedianDays(Days.Select(d => Claim(ClaimState.Paid, d)).Append(Claim(ClaimState.Approved))));
    }

    static Claim Claim(ClaimState state, int? paidAfter = null) => new()
    {
        InitiativeId = Guid.Empty, ParticipantId = Guid.Empty, Day = new(2026, 4, 1), TotalMinor = 100, Currency = "SEK", Tariff = "a", RateFrom = new(2026, 1, 1), State = state, ClaimedOn = new(2026, 4, 2),
        AnsweredOn = state is ClaimState.Claimed ? null : new(2026, 5, 1), PaidOn = paidAfter is { } days ? new DateOnly(2026, 4, 2).AddDays(days) : null,
    };

    static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
