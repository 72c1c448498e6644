namespace Samsyn.Together.Challenges;

/// <summary>The way of a challenge, from a need to those who hear what came of it. Pure.</summary>
public enum ChallengeStep { Framed, Dialogue, Proposals, Agreement, Initiative, Outcome, ToldBack }

/// <summary>Where on the way a challenge stands.</summary>
static class ChallengeSteps
{
    /// <returns>The step one is at; null for one that was closed: it stands nowhere any more.</returns>
    public static ChallengeStep? At(ChallengeState state) => state switch
    {
        ChallengeState.Draft or ChallengeState.Sent => ChallengeStep.Framed,
        ChallengeState.Dialogue => ChallengeStep.Dialogue,
        ChallengeState.Proposals or ChallengeState.Assessed => ChallengeStep.Proposals,
        ChallengeState.TakenUp => ChallengeStep.Agreement,
        _ => null,
    };
}
