namespace Samsyn.Together.Challenges;

/// <summary>What somebody is to a challenge; one person can be several.</summary>
[Flags]
enum ChallengeDoer
{
    Reader = 0,
    Author = 1,

    /// <summary>Checks texts by the published policy.</summary>
    Moderator = 2,

    /// <summary>Leads it from dialogue to what comes of it.</summary>
    Steerer = 4,

    /// <summary>Answers for the ethics rules, and says of names alone whether they may stand.</summary>
    Officer = 8,
}
