namespace Samsyn.Together.Meetings;

/// <summary>What the tab of meetings shows: read in one go, since its parts are drawn at once and a database answers one question at a time.</summary>
/// <param name="Tasks">Empty for those who do not take part.</param>
sealed record MeetingsSeen(IReadOnlyList<Meeting> Meetings, IReadOnlyList<TaskItem> Tasks, IReadOnlyList<Decision> Decisions);
