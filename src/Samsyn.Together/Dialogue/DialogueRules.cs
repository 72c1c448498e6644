using Samsyn.Kernel.People;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Dialogue;

/// <summary>When what may be said, and who speaks for an organisation. Pure.</summary>
static class DialogueRules
{
    /// <summary>The dialogue goes on until the challenge is closed; what is hidden is not talked about.</summary>
    public static bool IsOpen(Challenge challenge) => challenge is { IsPublished: true, IsHidden: false, State: not ChallengeState.Closed };

    /// <summary>Whether an endorsement in this role may be the organisation's.</summary>
    public static bool SpeaksForOrganisation(Role role) => role is Role.Lead or Role.Representative or Role.Company;

    /// <summary>Why it cannot be said; null: it can.</summary>
    public static Refusal? Refused(Challenge challenge, string? text) =>
        !IsOpen(challenge) ? Refusal.Of("dialogue.closed")
        : string.IsNullOrWhiteSpace(text) ? Refusal.Of("dialogue.empty")
        : text.Trim().Length > Remark.LongestText ? Refusal.Of("dialogue.long", $"{Remark.LongestText}")
        : null;
}
