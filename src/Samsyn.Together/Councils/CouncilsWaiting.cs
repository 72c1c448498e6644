using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Participation;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Councils;

/// <summary>On the home page: calls to answer, votes to cast, and terms that end soon for whoever may renew them.</summary>
sealed class CouncilsWaiting(SamsynDb db, Access access, CouncilDesk desk, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return [];
        var (today, soon) = (desk.Today, desk.Today.AddDays(CouncilStanding.DaysAhead));
        var steered = SpaceReach.Within(actor, TogetherPermissions.SteerCouncils, access, tree).ToList();
        // Those in which something can wait: one's own, and those that one looks after and in which a term ends soon
        var councils = await db.Set<Council>().AsNoTracking().Where(c => c.EndedOn == null
            && (c.Members.Any(m => (m.PersonId == person || m.HelperId == person) && (m.State == ParticipantState.In || m.State == ParticipantState.Invited))
                || (EF.Parameter(steered).Contains(c.OrganisationId) && c.Members.Any(m => m.State == ParticipantState.In && m.Terms.Any(x => x.To >= today && x.To <= soon))))).ToListAsync(cancel);
        if (councils.Count == 0) return [];
        var reach = CouncilReach.Of(actor, access, tree);
        var found = councils.SelectMany(c => Calls(c, person)).Take(Most).ToList();
        found.AddRange(await Votes(councils, person, cancel));
        found.AddRange(councils.Select(c => Ending(c, reach.DoerOf(c, today), person)).OfType<(DateOnly First, WaitingThing Thing)>().OrderBy(e => e.First).Take(Most).Select(e => e.Thing));
        return found;
    }

    IEnumerable<WaitingThing> Calls(Council council, Guid person) =>
        council.Members.Where(m => m.State is ParticipantState.Invited && m.IsFor(person)).Select(m => new WaitingThing(t["councils.waiting.called", council.Name, m.Called], Path(council), t["initiatives.waiting.answer"]));

    async Task<IEnumerable<WaitingThing>> Votes(List<Council> councils, Guid person, CancellationToken cancel)
    {
        var voters = councils.Where(c => c.IsJoint).SelectMany(c => c.PeopleIn.Where(m => m.IsFor(person) && m.TermOn(desk.Today) is { IsSeat: true }).Select(m => (Council: c, Member: m))).ToList();
        if (voters.Count == 0) return [];
        var ids = voters.Select(v => v.Council.Id).ToList();
        var open = await db.Set<CouncilDecision>().AsNoTracking().Where(d => ids.Contains(d.CouncilId) && d.State == CouncilDecisionState.Voting).OrderBy(d => d.PutOn).ToListAsync(cancel);
        // One line a question, however many one votes for
        return (from d in open
                let council = voters.First(v => v.Council.Id == d.CouncilId).Council
                where voters.Exists(v => v.Council.Id == d.CouncilId && !d.Ballots.Exists(b => b.Round == d.Round && b.MemberId == v.Member.Id))
                select new WaitingThing(t["councils.waiting.vote", council.Name, d.Text], Path(council) + "?tab=decisions", t["councils.waiting.vote.do"])).Take(Most);
    }

    /// <summary>One line a council, however many terms end: for those who may renew at least one of them.</summary>
    (DateOnly, WaitingThing)? Ending(Council council, CouncilDoer doer, Guid person)
    {
        var mine = CouncilStanding.Of(council, desk.Today).EndsSoon.Where(e => SeatRights.MayCall(council, doer, person, e.Member.Party, desk.Today)).ToList();
        if (mine.Count == 0) return null;
        var text = mine.Count == 1 ? t["councils.waiting.ends.one", council.Name, mine[0].Member.Called, t.Day(mine[0].Term.To)] : t["councils.waiting.ends", council.Name, mine.Count, t.Day(mine[0].Term.To)];
        return (mine[0].Term.To, new WaitingThing(text, Path(council), t["councils.waiting.renew"]));
    }

    static string Path(Council council) => $"/together/councils/{council.Id}";
}
