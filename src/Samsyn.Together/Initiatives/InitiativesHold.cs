using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Together.Compensation;
using Samsyn.Together.Meetings;
using Samsyn.Together.Participation;
using Samsyn.Together.Preparation;
using Samsyn.Together.Stories;

namespace Samsyn.Together.Initiatives;

/// <summary>What initiatives hold of persons: who takes part, their duties, stories and money. A part that ended was a part, and stays as the role it was; money that was claimed keeps its payee.</summary>
sealed class InitiativesHold(SamsynDb db, StorySeal seal, TimeProvider time) : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return
            [
                // Those that stay without a name have no participant any more when this is carried out
                LeavingRule.Of<HealthStory>("stories", Remains.Deleted, nameof(HealthStory.ParticipantId), places: Places),
                LeavingRule.Of<ModuleDone>("preparation", Remains.Deleted, nameof(ModuleDone.ParticipantId), places: Places),
                LeavingRule.Of<MeetingSeat>("duties", Remains.Deleted, nameof(MeetingSeat.ParticipantId), where: d => s => d.Set<Meeting>().Any(m => m.Id == s.MeetingId && m.StartsAtUtc > now), places: Places),
                LeavingRule.Of<TaskItem>("tasks", Remains.Freed, nameof(TaskItem.ParticipantId), where: _ => t => t.DoneOn == null, places: Places),
                LeavingRule.Of<Participant>("helping", Remains.Freed, nameof(Participant.HelperId)),
                LeavingRule.Of<Initiative>("charts", Remains.Freed, nameof(Initiative.ChartShownById)),
                LeavingRule.Of<Participant>("participation", Remains.Nameless, nameof(Participant.PersonId)),
                LeavingRule.Of<TakingPart>("", Remains.Nameless, nameof(TakingPart.ParticipantId), places: Places),
                LeavingRule.Of<MeetingSeat>("", Remains.Nameless, nameof(MeetingSeat.ParticipantId), places: Places),
                LeavingRule.Of<TaskItem>("tasks-done", Remains.Nameless, nameof(TaskItem.ParticipantId), where: _ => t => t.DoneOn != null, places: Places),
                LeavingRule.Of<Initiative>("initiatives", Remains.Nameless, nameof(Initiative.MadeById)),
                LeavingRule.Of<Participant>("invitations", Remains.Nameless, nameof(Participant.InvitedById)),
                LeavingRule.Of<Claim>("claims-refused", Remains.Nameless, nameof(Claim.ParticipantId), where: _ => c => c.State == ClaimState.Refused, places: Places),
                LeavingRule.Of<Claim>("claims-answered", Remains.Nameless, nameof(Claim.AnsweredById)),
                LeavingRule.Of<Claim>("claims-waiting", Remains.Named, nameof(Claim.ParticipantId), nameof(Claim.PayeeName), where: _ => c => c.State == ClaimState.Claimed || c.State == ClaimState.Approved, places: Places),
                LeavingRule.Of<Claim>("claims-paid", Remains.Named, nameof(Claim.ParticipantId), nameof(Claim.PayeeName), where: _ => c => c.State == ClaimState.Paid, places: Places),
            ];
        }
    }

    public async Task Leave(Leaver leaver, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var places = await Places(db, leaver.Id).ToListAsync(cancel);
        foreach (var initiative in await db.Set<Initiative>().Include(i => i.Phases).Where(i => i.EndedOn == null && i.Participants.Any(p => p.PersonId == leaver.Id)).ToListAsync(cancel))
        {
            foreach (var participant in initiative.Participants.Where(p => p.PersonId == leaver.Id && p.State is ParticipantState.In or ParticipantState.Invited))
            {
                ParticipationRules.Leave(participant, today);
                participant.Version = Guid.CreateVersion7();
            }
            initiative.PatientsSince = PatientsSince.Of(initiative);
        }
        await StoriesOnLeaving.Apply(db, seal, places, leaver.StoriesStay, cancel);
        await DutiesOnLeaving.FreeIn(db, places, leaver.AtUtc, cancel);
        foreach (var claim in await db.Set<Claim>().Where(c => places.Contains(c.ParticipantId) && c.State != ClaimState.Refused).ToListAsync(cancel))
            (claim.PayeeName, claim.PayeeEmail) = (leaver.Name, claim.State is ClaimState.Paid ? null : leaver.Email);
    }

    static IQueryable<Guid> Places(SamsynDb db, Guid person) => db.Set<Participant>().IgnoreAutoIncludes().Where(p => p.PersonId == person).Select(p => p.Id);
}
