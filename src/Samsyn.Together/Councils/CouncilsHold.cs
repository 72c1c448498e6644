using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Together.Governance;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Councils;

/// <summary>What councils hold of persons: seats, terms and ballots. A term that ended stays as the role it was; a ballot counts as it was cast.</summary>
sealed class CouncilsHold(SamsynDb db, TimeProvider time) : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return
            [
                LeavingRule.Of<CouncilSeat>("duties", Remains.Deleted, nameof(CouncilSeat.MemberId), where: d => s => d.Set<CouncilMeeting>().Any(m => m.Id == s.MeetingId && m.StartsAtUtc > now), places: Places),
                LeavingRule.Of<CouncilMember>("helping", Remains.Freed, nameof(CouncilMember.HelperId)),
                LeavingRule.Of<CouncilMember>("councils", Remains.Nameless, nameof(CouncilMember.PersonId)),
                LeavingRule.Of<CouncilTerm>("", Remains.Nameless, nameof(CouncilTerm.MemberId), places: Places),
                LeavingRule.Of<CouncilSeat>("", Remains.Nameless, nameof(CouncilSeat.MemberId), places: Places),
                LeavingRule.Of<Ballot>("votes", Remains.Nameless, nameof(Ballot.MemberId), places: Places),
                LeavingRule.Of<Council>("councils-founded", Remains.Nameless, nameof(Council.MadeById)),
                LeavingRule.Of<CouncilMember>("invitations", Remains.Nameless, nameof(CouncilMember.CalledById)),
            ];
        }
    }

    public async Task Leave(Leaver leaver, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var members = await db.Set<CouncilMember>().Include(m => m.Terms).Where(m => m.PersonId == leaver.Id).ToListAsync(cancel);
        foreach (var member in members.Where(m => m.State is ParticipantState.In or ParticipantState.Invited)) TermRules.Leave(member, today);
        await DutiesOnLeaving.FreeInCouncils(db, [.. members.Select(m => m.Id)], leaver.AtUtc, cancel);
    }

    static IQueryable<Guid> Places(SamsynDb db, Guid person) => db.Set<CouncilMember>().IgnoreAutoIncludes().Where(m => m.PersonId == person).Select(m => m.Id);
}
