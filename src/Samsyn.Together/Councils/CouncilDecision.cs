using Samsyn.Together.Governance;

namespace Samsyn.Together.Councils;

/// <summary>What a council advises or decides, when it comes back, and what the organisation answered.</summary>
sealed class CouncilDecision
{
    public const int LongestText = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CouncilId { get; init; }
    public required string Text { get; init; }

    /// <summary>The day on which it was decided at once, or put to the vote.</summary>
    public required DateOnly PutOn { get; init; }
    public CouncilDecisionState State { get; set; }

    /// <summary>When it was decided, or both were found to differ for good; null: the vote goes on.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Of a joint vote: the round that is being voted on, or the last; from 1. Zero: decided without a vote.</summary>
    public int Round { get; set; }

    /// <summary>When it is looked at once more; null: it stands.</summary>
    public DateOnly? ReviewOn { get; init; }
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>What that gave.</summary>
    public string? Review { get; set; }

    /// <summary>What became of it, told by those who were advised; null: no answer yet.</summary>
    public string? Answer { get; set; }
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public List<Ballot> Ballots { get; } = [];
    public List<BallotRound> Rounds { get; } = [];

    public bool IsDue(DateOnly today) => State is CouncilDecisionState.Decided && ReviewedOn is null && ReviewOn <= today;

    /// <summary>The votes of a round.</summary>
    /// <param name="provider">How many sit for the provider.</param>
    /// <param name="patients">How many sit for the patient organisation.</param>
    public JointCount Count(int round, int provider, int patients)
    {
        PartyVotes Of(Party party, int sitting)
        {
            var votes = Ballots.Where(b => b.Round == round && b.Party == party).Select(b => b.Choice).ToList();
            return new(party, sitting, votes.Count(v => v is BallotChoice.For), votes.Count(v => v is BallotChoice.Against), votes.Count(v => v is BallotChoice.Abstain));
        }
        return new(Of(Party.Provider, provider), Of(Party.Patients, patients));
    }

    public JointCount Count(BallotRound round) => Count(round.Round, round.ProviderSitting, round.PatientsSitting);
}

/// <summary>Where a decision stands.</summary>
enum CouncilDecisionState
{
    Decided,

    /// <summary>Both parties are voting.</summary>
    Voting,
    NotCarried,

    /// <summary>The parties differ after the last round: what the body has agreed on for this case follows.</summary>
    Deadlocked,
}
