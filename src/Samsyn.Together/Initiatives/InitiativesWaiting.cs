using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>On the home page: invitations to answer, and phases past their deadline in what one leads.</summary>
sealed class InitiativesWaiting(SamsynDb db, InitiativeDesk desk, InitiativeWords words, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return [];
        var invited = await db.Set<Participant>().AsNoTracking().IgnoreAutoIncludes().Where(p => p.PersonId == person && p.State == ParticipantState.Invited)
            .Join(db.Set<Initiative>(), p => p.InitiativeId, i => i.Id, (p, i) => new { i.Id, i.Title, p.Called, p.InvitedOn }).OrderBy(x => x.InvitedOn).Take(Most).ToListAsync(cancel);
        var today = desk.Today;
        var late = await db.Set<InitiativePhase>().AsNoTracking().Where(p => p.ClosedOn == null && p.DueOn < today)
            .Join(db.Set<Initiative>().IgnoreAutoIncludes().Where(i => i.EndedOn == null && (i.MadeById == person
                || i.Participants.Any(p => p.PersonId == person && p.State == ParticipantState.In && p.Takes.Any(x => x.Say == Say.Leads && x.To == null)))),
                p => p.InitiativeId, i => i.Id, (p, i) => new { i.Id, i.Title, p.Phase, p.DueOn }).OrderBy(x => x.DueOn).Take(Most).ToListAsync(cancel);
        return
        [
            .. invited.Select(i => new WaitingThing(t["initiatives.waiting.invited", i.Title, i.Called], $"/together/initiatives/{i.Id}", t["initiatives.waiting.answer"])),
            .. late.Select(i => new WaitingThing(t["initiatives.waiting.late", words.Phase(i.Phase), i.Title, t.Day(i.DueOn!.Value)], $"/together/initiatives/{i.Id}", t["initiatives.waiting.go-on"])),
        ];
    }
}
