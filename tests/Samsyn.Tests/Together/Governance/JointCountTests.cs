using CsCheck;
using Samsyn.Together.Governance;

namespace Samsyn.Tests.Together.Governance;

/// <summary>A decision carries only where both sides have a majority, each counted by itself.</summary>
public sealed class JointCountTests
{
    [Theory]
    [InlineData(3, 1, 4, 0, nameof(JointOutcome.Carried))]
    [InlineData(4, 0, 1, 3, nameof(JointOutcome.Differ))] // five of eight are for it, and it does not carry
    [InlineData(1, 3, 4, 0, nameof(JointOutcome.Differ))]
    [InlineData(1, 3, 2, 2, nameof(JointOutcome.NotCarried))] // as many for as against is no majority
    [InlineData(0, 0, 4, 0, nameof(JointOutcome.Differ))] // who all abstain say no yes
    public void Both_must_say_yes(int providerFor, int providerAgainst, int patientsFor, int patientsAgainst, string outcome) =>
        Assert.Equal(outcome, Count(providerFor, providerAgainst, patientsFor, patientsAgainst).Outcome(JointNeed.Votes).ToString());

    [Theory]
    [InlineData(2, 0, 4, nameof(JointNeed.Votes), true)]
    [InlineData(2, 0, 4, nameof(JointNeed.Seats), false)] // two of four who sit there are not more than half
    [InlineData(3, 0, 4, nameof(JointNeed.Seats), true)]
    [InlineData(2, 1, 4, nameof(JointNeed.TwoThirds), true)]
    [InlineData(3, 2, 6, nameof(JointNeed.TwoThirds), false)]
    [InlineData(0, 0, 4, nameof(JointNeed.TwoThirds), false)]
    public void What_counts_as_a_yes_is_the_rule_of_the_body(int @for, int against, int sitting, string need, bool yes) =>
        Assert.Equal(yes, new PartyVotes(Party.Patients, sitting, @for, against, 0).SaysYes(Enum.Parse<JointNeed>(need)));

    [Fact]
    public void The_outcome_is_the_same_when_the_parties_change_places() =>
        (from need in Gen.Int[0, 2] from a in Gen.Int[0, 6].Array[3] from b in Gen.Int[0, 6].Array[3] select ((JointNeed)need, a, b)).Sample((need, a, b) =>
        {
            PartyVotes Of(Party party, int[] v) => new(party, v.Sum(), v[0], v[1], v[2]);
            var one = new JointCount(Of(Party.Provider, a), Of(Party.Patients, b)).Outcome(need);

            Assert.Equal(one, new JointCount(Of(Party.Provider, b), Of(Party.Patients, a)).Outcome(need));
        });

    [Fact]
    public void No_number_of_votes_of_one_party_outweighs_the_other() =>
        (from need in Gen.Int[0, 2] from many in Gen.Int[1, 50] from against in Gen.Int[1, 5] select ((JointNeed)need, many, against)).Sample((need, many, against) =>
            Assert.NotEqual(JointOutcome.Carried, Count(many, 0, 0, against).Outcome(need)));

    [Fact]
    public void Too_few_votes_are_told_by_party()
    {
        var count = Count(2, 1, 1, 0);

        Assert.Null(count.Short(1));
        Assert.Equal(Party.Patients, count.Short(2)?.Party);
    }

    static JointCount Count(int providerFor, int providerAgainst, int patientsFor, int patientsAgainst) =>
        new(new(Party.Provider, 4, providerFor, providerAgainst, 0), new(Party.Patients, 4, patientsFor, patientsAgainst, 0));
}
