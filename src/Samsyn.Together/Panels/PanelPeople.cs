using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Panels;

/// <summary>Who reviews: asked by the sponsor, answered by those asked.</summary>
sealed class PanelPeople(SamsynDb db, PanelDesk desk, PanelWords words)
{
    /// <param name="email">Of the member's account, or of the helper's where the member has none.</param>
    /// <param name="helper">What the helper is called; nothing: the member acts without one.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Invite(Actor actor, OrganisationTree tree, Guid id, string? called, Side side, string? email, string? helper, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, null, cancel);
        // Whoever is asked must be able to see what it is about
        if (!panel.IsOpen) throw Refusal.Of("panel.not-open").AsException();
        if (string.IsNullOrWhiteSpace(called)) throw Refusal.Of("panel.called-missing").AsException();
        if (called.Trim().Length > PanelMember.LongestCalled || helper?.Trim().Length > PanelMember.LongestCalled) throw Refusal.Of("panel.long", $"{PanelMember.LongestCalled}").AsException();
        var wanted = email?.Trim().ToUpperInvariant();
        var person = await db.Users.Where(p => p.NormalizedEmail == wanted).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel) ?? throw Refusal.Of("participation.no-such-person").AsException();
        if (person == panel.SponsorId) throw Refusal.Of("panel.sponsor-self").AsException();
        if (panel.Members.Any(m => m.PersonId == person)) throw Refusal.Of("panel.already").AsException();
        var member = new PanelMember { PanelId = id, PersonId = person, Called = called.Trim(), HelperCalled = string.IsNullOrWhiteSpace(helper) ? null : helper.Trim(), Side = side, State = ParticipantState.Invited, InvitedOn = desk.Today };
        panel.Members.Add(member);
        await desk.Tell([person], $"panel-member:{member.Id}:invited", PanelDesk.Path(id), () => words.Invited(panel), cancel);
        await desk.Save(actor, panel, "panel.invited", Said(member), cancel);
    }

    /// <summary>Says yes or no; only the one who was asked.</summary>
    public async Task Answer(Actor actor, OrganisationTree tree, Guid id, bool takes, CancellationToken cancel)
    {
        var (panel, _) = await desk.Find(actor, tree, id, null, cancel);
        if (panel.IsClosed) throw Refusal.Of("panel.closed").AsException();
        if (panel.Members.FirstOrDefault(m => m.PersonId == actor.PersonId && m.State is ParticipantState.Invited) is not { } member) throw Refusal.Of("participation.not-yours").AsException();
        (member.State, member.AnsweredOn) = (takes ? ParticipantState.In : ParticipantState.Declined, desk.Today);
        await desk.Save(actor, panel, takes ? "panel.taken" : "panel.declined", Said(member), cancel);
    }

    /// <summary>Ends it: oneself, or the sponsor. What was said stays, and is answered.</summary>
    public async Task Leave(Actor actor, OrganisationTree tree, Guid id, Guid memberId, CancellationToken cancel)
    {
        var (panel, doer) = await desk.Find(actor, tree, id, null, cancel);
        if (panel.IsClosed) throw Refusal.Of("panel.closed").AsException();
        if (panel.Members.FirstOrDefault(m => m.Id == memberId) is not { State: ParticipantState.In or ParticipantState.Invited } member) throw Refusal.Of("participation.none").AsException();
        if (member.PersonId != actor.PersonId && !doer.HasFlag(PanelDoer.Sponsor)) throw Refusal.Of("panel.reach").AsException();
        member.State = member.State is ParticipantState.Invited ? ParticipantState.Declined : ParticipantState.Left;
        await desk.Save(actor, panel, "panel.left", Said(member), cancel);
    }

    static object Said(PanelMember m) => new { member = m.Id, person = m.PersonId, side = m.Side.ToString(), state = m.State.ToString() };
}
