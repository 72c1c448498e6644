using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Meetings;

/// <summary>On the home page: tasks one has promised, roles in meetings of the next days, and decisions that come back in what one leads.</summary>
sealed class MeetingsWaiting(SamsynDb db, InitiativeDesk desk, MeetingWords words, Texts t) : IWaiting
{
    const int Most = 3;
    const int DaysAhead = 7;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return [];
        var (today, now) = (desk.Today, desk.Now);
        var (soon, until) = (today.AddDays(DaysAhead), now.AddDays(DaysAhead));
        var mine = db.Set<Participant>().IgnoreAutoIncludes().Where(p => p.State == ParticipantState.In && (p.PersonId == person || p.HelperId == person));
        var going = db.Set<Initiative>().IgnoreAutoIncludes().Where(i => i.EndedOn == null);
        var tasks = await (from task in db.Set<TaskItem>().AsNoTracking()
                           join p in mine on task.ParticipantId equals p.Id
                           join i in going on task.InitiativeId equals i.Id
                           where task.DoneOn == null && task.DueOn <= soon
                           orderby task.DueOn
                           select new { i.Id, task.Text, task.DueOn }).Take(Most).ToListAsync(cancel);
        var duties = await (from seat in db.Set<MeetingSeat>().AsNoTracking()
                            join p in mine on seat.ParticipantId equals p.Id
                            join m in db.Set<Meeting>() on seat.MeetingId equals m.Id
                            join i in going on m.InitiativeId equals i.Id
                            where seat.Duty != null && m.StartsAtUtc >= now && m.StartsAtUtc <= until
                            orderby m.StartsAtUtc
                            select new { i.Id, m.Title, m.StartsAtUtc, seat.Duty }).Take(Most).ToListAsync(cancel);
        var back = await (from decision in db.Set<Decision>().AsNoTracking()
                          join i in going on decision.InitiativeId equals i.Id
                          where decision.ReviewedOn == null && decision.ReviewOn <= today
                              && (i.MadeById == person || i.Participants.Any(p => p.PersonId == person && p.State == ParticipantState.In && p.Takes.Any(x => x.Say == Say.Leads && x.To == null)))
                          orderby decision.ReviewOn
                          select new { i.Id, decision.Text }).Take(Most).ToListAsync(cancel);
        return
        [
            .. duties.Select(d => new WaitingThing(t["meetings.waiting.duty", words.Duty(d.Duty!.Value), d.Title, words.When(d.StartsAtUtc)], Path(d.Id), t["meetings.waiting.see"])),
            .. tasks.Select(x => new WaitingThing(t["meetings.waiting.task", x.Text, t.Day(x.DueOn!.Value)], Path(x.Id), t["meetings.waiting.do"])),
            .. back.Select(d => new WaitingThing(t["meetings.waiting.decision", d.Text], Path(d.Id), t["meetings.waiting.review"])),
        ];
    }

    static string Path(Guid id) => $"/together/initiatives/{id}?tab=meetings";
}
