using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Panels;

/// <summary>What panels hold of persons: the sponsor, those who review and what they said. What was said stays under the role in which it was said, since answers and changed texts hang on it.</summary>
sealed class PanelsHold(SamsynDb db, PanelDesk desk, PanelWords words) : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules =>
    [
        LeavingRule.Of<Panel>("drafts", Remains.Deleted, nameof(Panel.SponsorId), where: _ => p => p.OpenedOn == null),
        LeavingRule.Of<PanelMember>("panels", Remains.Nameless, nameof(PanelMember.PersonId)),
        LeavingRule.Of<PanelComment>("panel-comments", Remains.Nameless, nameof(PanelComment.MemberId), places: Places),
        LeavingRule.Of<PanelOutcome>("", Remains.Nameless, nameof(PanelOutcome.MemberId), places: Places),
        LeavingRule.Of<OutcomeRating>("", Remains.Nameless, nameof(OutcomeRating.MemberId), places: Places),
        LeavingRule.Of<Panel>("panels-sponsored", Remains.Nameless, nameof(Panel.SponsorId), where: _ => p => p.OpenedOn != null),
    ];

    /// <summary>A panel without its sponsor has nobody who could answer: it is closed, and those who review are told.</summary>
    public async Task Leave(Leaver leaver, CancellationToken cancel)
    {
        foreach (var member in await db.Set<PanelMember>().Where(m => m.PersonId == leaver.Id).ToListAsync(cancel))
            member.State = member.State switch { ParticipantState.Invited => ParticipantState.Declined, ParticipantState.In => ParticipantState.Left, var state => state };
        foreach (var panel in await db.Set<Panel>().Include(p => p.Members).Where(p => p.SponsorId == leaver.Id && p.OpenedOn != null && p.ClosedOn == null).ToListAsync(cancel))
        {
            using var spoken = new SpokenLanguage(panel.Language);
            (panel.ClosedOn, panel.ClosedWith, panel.MovedAtUtc, panel.Version) = (desk.Today, words.SponsorLeft(), desk.Now, Guid.CreateVersion7());
            await desk.Tell(panel.MembersIn.Select(m => m.PersonId), $"panel:{panel.Id}:closed", PanelDesk.Path(panel.Id), () => words.Closed(panel), cancel);
        }
    }

    static IQueryable<Guid> Places(SamsynDb db, Guid person) => db.Set<PanelMember>().Where(m => m.PersonId == person).Select(m => m.Id);
}
