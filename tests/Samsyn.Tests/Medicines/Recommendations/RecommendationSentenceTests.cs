using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Recommendations;

namespace Samsyn.Tests.Medicines.Recommendations;

public sealed class RecommendationSentenceTests
{
    static string Of(string language, TargetState state, decimal? now, int? daysLate = null, decimal? lost = null, FollowBasis basis = FollowBasis.All, decimal? target = 0.9m)
    {
        using var words = new SentenceWords(language);
        var recommendation = new Recommendation
        {
            Code = "x", Name = new("X"), Council = new("C"), Country = "SE", Lines = [], Group = new([], []), Later = new([], []), Source = new("S"),
            ValidFrom = new(2026, 3, 1), ImplementBy = new(2026, 6, 1), Targets = target is { } t ? new Dictionary<FollowBasis, decimal> { [basis] = t } : [],
        };
        var adoption = new Adoption
        {
            Before = 0.1m, Now = now, WeeksToHalf = null, WeeksToTarget = null, State = state, DaysLate = daysLate,
            ReachedOn = state is TargetState.Reached or TargetState.ReachedLate ? new DateOnly(2026, 5, 20) : null,
        };
        var place = new Organisation { Code = "N", Name = "Nord", Kind = OrganisationKind.Region };
        return new RecommendationSentence(words.Texts, words.Words)
            .Of(new(recommendation, basis, new(new Month(2025, 9), new Month(2026, 10)), new(place, [], adoption, lost, null), [], "SEK")).Replace('\u00a0', ' ');
    }

    [Fact]
    public void A_missed_target_is_told_with_how_long_and_what_it_costs() =>
        // 152 days are 5 months
        Assert.Equal("78 % of the patients follow; the target 90 % by 1 Jun 2026 has been missed by 5 months; 212,000 kr a week is lost.",
            Of("en", TargetState.Missed, 0.78m, daysLate: 152, lost: 21_234_500));

    [Fact]
    public void In_Swedish() =>
        Assert.Equal("78 % av de nya patienterna följer; målet 90 % senast 1 juni 2026 har missats med en månad.", Of("sv", TargetState.Missed, 0.78m, 30, 0, FollowBasis.New));

    [Theory]
    [InlineData(TargetState.Reached, 0.93, null, "93 % of what is used follows; the target 90 % by 1 Jun 2026 was reached on 20 May 2026.")]
    [InlineData(TargetState.Reached, 0.85, null, "85 % of what is used follows; the target 90 % by 1 Jun 2026 was reached on 20 May 2026, but is not held now.")]
    [InlineData(TargetState.ReachedLate, 0.93, 10, "93 % of what is used follows; the target 90 % by 1 Jun 2026 was reached less than a month late.")]
    [InlineData(TargetState.Underway, 0.5, null, "50 % of what is used follows; the target is 90 % by 1 Jun 2026.")]
    public void Each_state_has_its_words(object state, double now, int? daysLate, string sentence) =>
        Assert.Equal(sentence, Of("en", (TargetState)state, (decimal)now, daysLate, basis: FollowBasis.Quantity));

    [Fact]
    public void Without_a_target_or_without_use_that_is_said()
    {
        Assert.Equal("50 % of what is used follows; no target is set.", Of("en", TargetState.NoTarget, 0.5m, basis: FollowBasis.Quantity, target: null));
        Assert.Equal("Nothing that it is about was used in the 3 months to October 2026.", Of("en", TargetState.Unknown, null));
    }
}
