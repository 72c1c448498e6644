using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Meetings;

/// <summary>What a meeting, a task, a decision and a document need. Pure.</summary>
static class MeetingRules
{
    public static Refusal? RefusedMeeting(string title, int? length, string place, string agenda) =>
        Missing(title, Meeting.LongestTitle)
        ?? (length is not (> 0 and <= Meeting.LongestMinutes) ? Refusal.Of("meeting.length", $"{Meeting.LongestMinutes}") : null)
        ?? TooLong(place, Meeting.LongestPlace) ?? TooLong(agenda, Meeting.LongestText);

    /// <summary>What has begun is no longer planned, and what was written down was held.</summary>
    public static Refusal? RefusedMove(Meeting meeting, DateTime nowUtc) => meeting.StartsAtUtc <= nowUtc || meeting.Minutes is not null ? Refusal.Of("meeting.begun") : null;

    public static Refusal? RefusedWhy(string why) => Missing(why, Meeting.LongestPlace);

    public static Refusal? RefusedTask(string text) => Missing(text, TaskItem.LongestText);

    public static Refusal? RefusedDecision(string text, DateOnly on, DateOnly? review, DateOnly today) =>
        Missing(text, Decision.LongestText)
        ?? (on > today ? Refusal.Of("initiative.future") : review <= on ? Refusal.Of("meeting.review-before") : null);

    public static Refusal? RefusedReview(Decision decision, string text) =>
        decision.ReviewedOn is not null ? Refusal.Of("meeting.reviewed") : Missing(text, Decision.LongestText);

    /// <summary>Only what a browser opens as a page: an address of another kind could run something.</summary>
    public static Refusal? RefusedDocument(string title, string address) =>
        Missing(title, DocumentLink.LongestTitle) ?? TooLong(address, DocumentLink.LongestAddress)
        ?? (Uri.TryCreate(address, UriKind.Absolute, out var found) && (found.Scheme == Uri.UriSchemeHttps || found.Scheme == Uri.UriSchemeHttp) && !found.IsFile ? null
            : Challenges.ChallengeTextRules.LocalPath(address) is not null ? null : Refusal.Of("meeting.address"));

    static Refusal? Missing(string text, int longest) => string.IsNullOrWhiteSpace(text) ? Refusal.Of("meeting.text-missing") : TooLong(text, longest);

    static Refusal? TooLong(string text, int longest) => text.Length > longest ? Refusal.Of("initiative.long", $"{longest}") : null;
}
