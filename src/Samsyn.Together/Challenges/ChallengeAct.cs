namespace Samsyn.Together.Challenges;

/// <summary>What a person does with a challenge.</summary>
enum ChallengeAct
{
    /// <summary>The author hands it to the moderator.</summary>
    Send,

    /// <summary>The author takes it back from the moderator.</summary>
    Withdraw,

    /// <summary>The moderator gives it back to the author, who is told why.</summary>
    Return,

    Publish,
    OpenForProposals,
    Assess,
    TakeUp,
    Close,

    /// <summary>Takes up the dialogue again after it was closed.</summary>
    Reopen,

    /// <summary>The moderator takes a published text out of sight; its author is told why.</summary>
    Hide,

    /// <summary>Shows again what was hidden.</summary>
    Show,

    /// <summary>An ethics officer lets a name stand.</summary>
    AllowName,

    /// <summary>A name that was let stand may not stand any longer.</summary>
    ForbidName,
}
