using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Together.Councils;
using Samsyn.Together.Meetings;

namespace Samsyn.Together.Participation;

/// <summary>Duties that were still to come, of those who leave an initiative or a council: the seat in a coming meeting is free, and what was promised waits for another.</summary>
static class DutiesOnLeaving
{
    /// <summary>Saved with the caller's next save.</summary>
    public static async Task FreeIn(SamsynDb db, IReadOnlyCollection<Guid> participants, DateTime now, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<MeetingSeat>().Where(s => participants.Contains(s.ParticipantId) && db.Set<Meeting>().Any(m => m.Id == s.MeetingId && m.StartsAtUtc > now)).ToListAsync(cancel));
        foreach (var task in await db.Set<TaskItem>().Where(t => t.DoneOn == null && t.ParticipantId != null && participants.Contains(t.ParticipantId.Value)).ToListAsync(cancel)) task.ParticipantId = null;
    }

    /// <inheritdoc cref="FreeIn"/>
    public static async Task FreeInCouncils(SamsynDb db, IReadOnlyCollection<Guid> members, DateTime now, CancellationToken cancel) =>
        db.RemoveRange(await db.Set<CouncilSeat>().Where(s => members.Contains(s.MemberId) && db.Set<CouncilMeeting>().Any(m => m.Id == s.MeetingId && m.StartsAtUtc > now)).ToListAsync(cancel));
}
