namespace Samsyn.Together.Challenges;

/// <summary>Who may read a published challenge with all that hangs on it: one mode for the whole space.</summary>
enum ChallengeSpace
{
    /// <summary>Everybody who has signed in and holds a role.</summary>
    Open,

    /// <summary>Those who hold a role within the region of the challenge.</summary>
    Region,

    /// <summary>Those who were let in, its author and its moderators.</summary>
    Members,
}
