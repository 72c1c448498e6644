using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Evaluations;

/// <summary>What an agreed action and its follow-up must be. Pure.</summary>
static class ActionRules
{
    public static Refusal? Refused(string text, string called, DateOnly? followUp, DateOnly today) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Of("action.text-missing")
        : text.Trim().Length > AgreedAction.LongestText ? Refusal.Of("initiative.long", $"{AgreedAction.LongestText}")
        : string.IsNullOrWhiteSpace(called) || called.Trim().Length > AgreedAction.LongestCalled ? Refusal.Of("action.owner-missing", $"{AgreedAction.LongestCalled}")
        : followUp is not { } on || on <= today ? Refusal.Of("action.follow-up-past")
        : null;

    /// <param name="next">When it is looked at again, where it goes on.</param>
    public static Refusal? RefusedFollowUp(AgreedAction action, ActionState? becomes, string text, DateOnly? next, DateOnly today) =>
        action.State is not ActionState.GoesOn ? Refusal.Of("action.state")
        : becomes is null ? Refusal.Of("action.becomes")
        : string.IsNullOrWhiteSpace(text) ? Refusal.Of("action.seen-missing")
        : text.Trim().Length > AgreedAction.LongestText ? Refusal.Of("initiative.long", $"{AgreedAction.LongestText}")
        : becomes is ActionState.GoesOn && (next is not { } on || on <= today) ? Refusal.Of("action.follow-up-past")
        : null;
}
