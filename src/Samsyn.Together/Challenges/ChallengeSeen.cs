using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Organisations;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Names;
using Samsyn.Together.Proposals;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Challenges;

/// <summary>A challenge with all that hangs on it, as one reader may see it, and what the reader may do.</summary>
/// <param name="Doer">What the reader is to it.</param>
sealed record ChallengeSeen(Challenge Challenge, Organisation? Place, ChallengeDoer Doer)
{
    public IReadOnlyList<ChallengeAct> Acts => ChallengeMoves.For(Challenge.State, Challenge.IsHidden, Doer);
    public bool MayWrite => Doer.HasFlag(ChallengeDoer.Author) && ChallengeBook.MayWrite(Challenge);
    public bool MayTalk => DialogueRules.IsOpen(Challenge);
    public bool Moderates => Doer.HasFlag(ChallengeDoer.Moderator);
    public bool MayLetIn => Challenge.Space is SpaceMode.Members && Doer is not ChallengeDoer.Reader;

    /// <summary>Whether the reader may let a name stand in it.</summary>
    public bool MayAllowNames { get; init; }

    /// <summary>Names in its text, for those who must know of them.</summary>
    public IReadOnlyList<CheckedName> Names { get; init; } = [];

    /// <summary>By code of the measure; those that are not among them may not be seen by the reader.</summary>
    public IReadOnlyDictionary<string, MeasureToday> Today { get; init; } = new Dictionary<string, MeasureToday>();

    /// <summary>Null: it is not published.</summary>
    public DialogueView? Dialogue { get; init; }

    /// <summary>Null: it has not come so far.</summary>
    public IReadOnlyList<ProposalLine>? Proposals { get; init; }

    /// <summary>Who is in the group that assesses, in words; null: the reader does not look after the group.</summary>
    public string? Group { get; init; }

    /// <summary>What it can be merged into.</summary>
    public IReadOnlyList<Challenge> Similar { get; init; } = [];

    /// <summary>Initiatives that answer it, as far as the reader sees them.</summary>
    public IReadOnlyList<InitiativeLink> Initiatives { get; init; } = [];

    public ChallengeStep? Step => ChallengeSteps.At(Challenge.State, Initiatives.Count == 0 ? null : Initiatives.Any(i => !i.IsEnded));

    public IReadOnlyList<HistoryLine> History { get; init; } = [];
}
