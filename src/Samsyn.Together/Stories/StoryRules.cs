using Samsyn.Kernel.Problems;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Stories;

/// <summary>Who may read, tell and hide health stories, and what can be told. Pure.</summary>
static class StoryRules
{
    /// <summary>Those who take part, or act for one who does: no role opens a story, nor does having begun or looking after the initiative.</summary>
    public static bool MayRead(InitiativeDoer doer) => doer.HasFlag(InitiativeDoer.Member);

    /// <summary>Those who lead it or look after it, and take part.</summary>
    public static bool MayHide(InitiativeDoer doer) => MayRead(doer) && InitiativeDesk.MayLead(doer);

    /// <summary>The words of a hidden story: whoever told it, and those who may hide.</summary>
    public static bool ShowsWords(HealthStory story, bool isMine, InitiativeDoer doer) => MayRead(doer) && (story.HiddenBecause is null || isMine || MayHide(doer));

    public static Refusal? Refused(StoryText text) =>
        text.Trimmed().Text.Length == 0 ? Refusal.Of("story.empty")
        : text.Trimmed().Text.Length > HealthStory.LongestText ? Refusal.Of("story.long", $"{HealthStory.LongestText}")
        : text.Trimmed().Title.Length > HealthStory.LongestTitle ? Refusal.Of("story.long", $"{HealthStory.LongestTitle}")
        : null;

    /// <param name="reason">What the one who told it reads.</param>
    public static Refusal? RefusedReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Of("story.reason")
        : reason.Trim().Length > HealthStory.LongestReason ? Refusal.Of("story.long", $"{HealthStory.LongestReason}")
        : null;
}
