using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Governance;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Councils;

/// <summary>Who sits in a council: called by those who may, answered by the called or a helper, renewed, changed and ended here alone.</summary>
sealed class SeatBook(SamsynDb db, CouncilDesk desk, NoticeBoard board, CouncilWords words)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<CouncilMember> Call(Actor actor, OrganisationTree tree, Guid id, CouncilCall call, CancellationToken cancel)
    {
        var (council, doer) = await desk.FindToLead(actor, tree, id, null, cancel);
        var party = council.IsJoint ? call.Party ?? Party.Provider : (Party?)null;
        Callable(council, doer, actor, party);
        if (Written(call) is { } wrong) throw wrong.AsException();
        if (Capacity.Of(actor.Grants, tree) is not [var capacity, ..]) throw Refusal.Of("initiative.as").AsException();
        var (person, helper) = (await Account(call.Email, cancel), await Account(call.HelperEmail, cancel));
        if (person is not null && council.Members.Any(m => m.PersonId == person && m.State is (ParticipantState.In or ParticipantState.Invited))) throw Refusal.Of("council.already").AsException();
        // Whoever has left and comes back has had those terms all the same
        var former = person is null ? null : council.Members.LastOrDefault(m => m.PersonId == person && m.State is ParticipantState.Left);
        if (TermRules.Refused(council, former, party, call.Position, call.From, call.To) is { } refusal) throw refusal.AsException();
        var asks = person is not null && person != actor.PersonId;
        var member = new CouncilMember
        {
            CouncilId = id, PersonId = person, HelperId = helper, Called = call.Called.Trim(), Side = call.Side, Party = party, State = asks ? ParticipantState.Invited : ParticipantState.In, CalledById = actor.PersonId!.Value,
            CalledAs = capacity.Role, CalledAtId = capacity.Organisation.Id, CalledOn = desk.Today, AnsweredOn = asks ? null : desk.Today,
        };
        member.Terms.Add(new() { MemberId = member.Id, Position = call.Position, From = call.From, To = call.To });
        council.Members.Add(member);
        if ((asks ? person : helper) is { } reader) await Tell(reader, council, $"council-member:{member.Id}:called", () => words.Called(council, member), cancel);
        await Save(actor, council, member, "council.called", cancel);
        return member;
    }

    /// <summary>Takes or declines a call: the called, or the helper of one without an account.</summary>
    public async Task Answer(Actor actor, OrganisationTree tree, Guid id, Guid memberId, bool takes, CancellationToken cancel)
    {
        var (council, member, _) = await Find(actor, tree, id, memberId, cancel);
        if (!member.IsFor(actor.PersonId) || member.State is not ParticipantState.Invited) throw Refusal.Of("council.not-yours").AsException();
        if (takes && member.Terms.TrueForAll(t => t.To <= desk.Today)) throw Refusal.Of("council.call-old").AsException();
        TermRules.Answer(member, takes, desk.Today);
        await Save(actor, council, member, takes ? "council.call-taken" : "council.call-declined", cancel);
    }

    /// <summary>Gives somebody who sits there one more term, after the one that ends.</summary>
    /// <param name="to">The last day.</param>
    public async Task Renew(Actor actor, OrganisationTree tree, Guid id, Guid memberId, DateOnly to, CancellationToken cancel)
    {
        var (council, member, doer) = await Find(actor, tree, id, memberId, cancel);
        Callable(council, doer, actor, member.Party);
        if (member.State is not ParticipantState.In || member.Terms.MaxBy(t => t.To) is not { } last) throw Refusal.Of("council.not-in").AsException();
        var from = last.To < desk.Today ? desk.Today : last.To.AddDays(1);
        if (TermRules.Refused(council, member, member.Party, last.Position, from, to) is { } refusal) throw refusal.AsException();
        member.Terms.Add(new() { MemberId = member.Id, Position = last.Position, From = from, To = to });
        if ((member.PersonId ?? member.HelperId) is { } reader && reader != actor.PersonId) await Tell(reader, council, $"council-member:{member.Id}:renewed:{to:yyyyMMdd}", () => words.Renewed(council, to), cancel);
        await Save(actor, council, member, "council.term-renewed", cancel);
    }

    /// <summary>Makes somebody chair, vice chair, member or deputy for the rest of the term, from today. Whoever was chair goes on as a member.</summary>
    public async Task Position(Actor actor, OrganisationTree tree, Guid id, Guid memberId, CouncilPosition position, CancellationToken cancel)
    {
        var (council, member, doer) = await Find(actor, tree, id, memberId, cancel);
        Callable(council, doer, actor, member.Party);
        if (member.TermOn(desk.Today) is not { } term || member.State is not ParticipantState.In) throw Refusal.Of("council.not-in").AsException();
        if (term.Position == position) return;
        if (position is CouncilPosition.Chair && ChairOf(council, member.Party) is { } before) TermRules.Change(before.Member, before.Term, CouncilPosition.Member, desk.Today);
        // Only held against the seats of others: the length of the term was judged when it was given
        if (TermRules.Taken(council, member, member.Party, position, desk.Today, term.To) is { } refusal) throw refusal.AsException();
        TermRules.Change(member, term, position, desk.Today);
        await Save(actor, council, member, "council.position", cancel);
    }

    /// <summary>Ends it today: oneself, the helper, or those who call.</summary>
    public async Task Leave(Actor actor, OrganisationTree tree, Guid id, Guid memberId, CancellationToken cancel)
    {
        var (council, member, doer) = await Find(actor, tree, id, memberId, cancel);
        if (!member.IsFor(actor.PersonId)) Callable(council, doer, actor, member.Party);
        if (member.State is not (ParticipantState.In or ParticipantState.Invited)) throw Refusal.Of("council.not-in").AsException();
        TermRules.Leave(member, desk.Today);
        await DutiesOnLeaving.FreeInCouncils(db, [memberId], desk.Now, cancel);
        await Save(actor, council, member, "council.left", cancel);
    }

    /// <summary>In a joint body each party fills its own seats; whoever looks after it calls for the provider, and the first of the patient organisation so that there is somebody to call the others.</summary>
    void Callable(Council council, CouncilDoer doer, Actor actor, Party? party)
    {
        if (!SeatRights.MayCall(council, doer, actor.PersonId, party, desk.Today)) throw (party is null ? Refusal.Of("council.reach") : Refusal.Of("council.party-reach")).AsException();
    }

    (CouncilMember Member, CouncilTerm Term)? ChairOf(Council council, Party? party) =>
        CouncilStanding.SittingOn(council, desk.Today).Where(s => s.Member.Party == party && s.Term.Position is CouncilPosition.Chair).Select(s => ((CouncilMember, CouncilTerm)?)s).FirstOrDefault();

    static Refusal? Written(CouncilCall call) =>
        string.IsNullOrWhiteSpace(call.Called) ? Refusal.Of("council.called-missing")
        : call.Called.Length > Participant.LongestCalled ? Refusal.Of("initiative.long", $"{Participant.LongestCalled}")
        : call.Email.Length > 0 && call.HelperEmail.Length > 0 ? Refusal.Of("participation.helper-not-needed")
        : null;

    async Task<(Council Council, CouncilMember Member, CouncilDoer Doer)> Find(Actor actor, OrganisationTree tree, Guid id, Guid memberId, CancellationToken cancel)
    {
        var (council, doer) = await desk.Find(actor, tree, id, null, cancel);
        if (council.Members.FirstOrDefault(m => m.Id == memberId) is not { } member) throw Refusal.Of("council.no-member").AsException();
        return council.IsEnded ? throw Refusal.Of("council.ended").AsException() : (council, member, doer);
    }

    Task Tell(Guid reader, Council council, string @event, Func<string> text, CancellationToken cancel) =>
        board.Tell([reader], TogetherPermissions.Councils, @event, null, $"/together/councils/{council.Id}", text, cancel);

    async Task<Guid?> Account(string email, CancellationToken cancel)
    {
        if (email.Trim().ToUpperInvariant() is not { Length: > 0 } wanted) return null;
        var person = await db.Users.Where(p => p.NormalizedEmail == wanted).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        return person ?? throw Refusal.Of("participation.no-such-person").AsException();
    }

    async Task Save(Actor actor, Council council, CouncilMember member, string action, CancellationToken cancel)
    {
        // Two who take the last seat at once: one of them is told
        council.Version = Guid.CreateVersion7();
        await desk.Save(CouncilDesk.For(actor, member), council, action, null, new
        {
            member = member.Id, person = member.PersonId, helper = member.HelperId, called = member.Called, side = member.Side.ToString(), party = member.Party?.ToString(), state = member.State.ToString(),
            terms = string.Join(", ", member.Terms.OrderBy(t => t.From).Select(t => $"{t.Position} {t.From:yyyy-MM-dd}–{t.To:yyyy-MM-dd}")),
        }, cancel);
    }
}
