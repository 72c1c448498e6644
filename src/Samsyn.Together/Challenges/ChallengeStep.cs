namespace Samsyn.Together.Challenges;

/// <summary>The way of a challenge, from a need to those who hear what came of it. Pure.</summary>
public enum ChallengeStep { Framed, Dialogue, Proposals, Agreement, Initiative, Outcome, ToldBack }

/// <summary>Where on the way a challenge stands.</summary>
static class ChallengeSteps
{
    /// <param name="goesOn">Whether an initiative that answers it goes on; null: there is none. False: all of them have ended, and what came of them was told.</param>
    /// <returns>The step one is at; null for one that was closed: it stands nowhere any more.</returns>
    public static ChallengeStep? At(ChallengeState state, bool? goesOn = null) => state switch
    {
        ChallengeState.Draft or ChallengeState.Sent => ChallengeStep.Framed,
        ChallengeState.Dialogue => ChallengeStep.Dialogue,
        ChallengeState.Proposals or ChallengeState.Assessed => ChallengeStep.Proposals,
        ChallengeState.TakenUp => goesOn switch { null => ChallengeStep.Agreement, true => ChallengeStep.Initiative, _ => ChallengeStep.ToldBack },
        _ => null,
    };
}
