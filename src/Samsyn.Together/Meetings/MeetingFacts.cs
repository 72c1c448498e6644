using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Together.PartnershipChecks;

namespace Samsyn.Together.Meetings;

/// <summary>Reads what the partnership checks must know of the meetings of an initiative.</summary>
static class MeetingFacts
{
    public static async Task<IReadOnlyList<MeetingFact>> Of(SamsynDb db, Guid initiative, CancellationToken cancel) =>
        [.. (await db.Set<Meeting>().AsNoTracking().Where(m => m.InitiativeId == initiative)
                .Select(m => new { m.StartsAtUtc, Chair = m.Seats.Where(s => s.Duty == MeetingDuty.Chair).Select(s => (Guid?)s.ParticipantId).FirstOrDefault() }).ToListAsync(cancel))
            .Select(m => new MeetingFact(DateOnly.FromDateTime(m.StartsAtUtc.ToLocalTime()), m.Chair))];
}
