namespace Samsyn.Together.Proposals;

/// <summary>Where a proposal stands.</summary>
enum ProposalState
{
    /// <summary>Seen by the one who writes it.</summary>
    Draft,

    /// <summary>Handed in; amended until the assessment begins.</summary>
    HandedIn,

    /// <summary>Taken on: work on it goes further.</summary>
    Accepted,

    /// <summary>Not now.</summary>
    Declined,
}
