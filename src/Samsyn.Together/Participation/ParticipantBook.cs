using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Sides;
using Samsyn.Together.Stories;

namespace Samsyn.Together.Participation;

/// <summary>Who takes part: invited by those who lead, answered by the invited or a helper, changed and ended here alone.</summary>
sealed class ParticipantBook(SamsynDb db, InitiativeDesk desk, NoticeBoard board, InitiativeWords words, StorySeal seal)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Participant> Invite(Actor actor, OrganisationTree tree, Guid id, Invitation invitation, CancellationToken cancel)
    {
        var initiative = await desk.FindToLead(actor, tree, id, null, cancel);
        if ((ParticipationRules.Refused(invitation) ?? ParticipationRules.Refused(initiative, invitation.Phase, invitation.From)) is { } refusal) throw refusal.AsException();
        if (Capacity.Of(actor.Grants, tree) is not [var capacity, ..]) throw Refusal.Of("initiative.as").AsException();
        var (person, helper) = (await Account(invitation.Email, cancel), await Account(invitation.HelperEmail, cancel));
        if (person is not null && initiative.Participants.Any(p => p.PersonId == person)) throw Refusal.Of("participation.already").AsException();
        var asks = person is not null && person != actor.PersonId;
        var participant = new Participant
        {
            InitiativeId = id, PersonId = person, HelperId = helper, Called = invitation.Called.Trim(), Side = invitation.Side, State = asks ? ParticipantState.Invited : ParticipantState.In,
            InvitedById = actor.PersonId!.Value, InvitedAs = capacity.Role, InvitedAtId = capacity.Organisation.Id, InvitedOn = desk.Today, AnsweredOn = asks ? null : desk.Today,
            IsContact = invitation.IsContact, IsMentor = invitation.IsMentor,
        };
        ParticipationRules.Take(participant, invitation.Phase, invitation.Level, invitation.Say, invitation.From);
        initiative.Participants.Add(participant);
        if ((asks ? person : helper) is { } reader)
            await board.Tell([reader], TogetherPermissions.Initiatives, $"participant:{participant.Id}:invited", null, $"/together/initiatives/{id}", () => words.Invited(initiative, participant.Called), cancel);
        await desk.Save(actor, initiative, "participation.invited", null, Said(participant), cancel);
        return participant;
    }

    /// <summary>Takes or declines an invitation: the invited, or the helper of one without an account.</summary>
    public async Task Answer(Actor actor, OrganisationTree tree, Guid id, Guid participantId, bool takes, CancellationToken cancel)
    {
        var (initiative, participant, _) = await Find(actor, tree, id, participantId, cancel);
        if (!participant.IsFor(actor.PersonId) || participant.State is not ParticipantState.Invited) throw Refusal.Of("participation.not-yours").AsException();
        ParticipationRules.Answer(initiative, participant, takes, desk.Today);
        await Save(actor, initiative, participant, takes ? "participation.taken" : "participation.declined", cancel);
    }

    /// <summary>Gives somebody another say, or a say in another phase or at another level.</summary>
    public async Task Take(Actor actor, OrganisationTree tree, Guid id, Guid participantId, Phase phase, Level level, Say say, DateOnly from, CancellationToken cancel)
    {
        var (initiative, participant, doer) = await Find(actor, tree, id, participantId, cancel);
        if (!InitiativeDesk.MayLead(doer)) throw Refusal.Of("initiative.reach").AsException();
        if (participant.State is not (ParticipantState.In or ParticipantState.Invited)) throw Refusal.Of("participation.not-in").AsException();
        if (ParticipationRules.Refused(initiative, phase, from) is { } refusal) throw refusal.AsException();
        ParticipationRules.Take(participant, phase, level, say, from);
        await Save(actor, initiative, participant, "participation.changed", cancel);
    }

    /// <summary>Ends it: oneself, the helper, or those who lead. What was told of health is taken back.</summary>
    /// <param name="storiesStay">Instead, without a name: for the one who told it, or the helper, to choose.</param>
    public async Task Leave(Actor actor, OrganisationTree tree, Guid id, Guid participantId, bool storiesStay, CancellationToken cancel)
    {
        var (initiative, participant, doer) = await Find(actor, tree, id, participantId, cancel);
        if (!participant.IsFor(actor.PersonId) && !InitiativeDesk.MayLead(doer)) throw Refusal.Of("initiative.reach").AsException();
        if (participant.State is not (ParticipantState.In or ParticipantState.Invited)) throw Refusal.Of("participation.not-in").AsException();
        ParticipationRules.Leave(participant, desk.Today);
        await DutiesOnLeaving.FreeIn(db, [participantId], desk.Now, cancel);
        await StoriesOnLeaving.Apply(db, seal, [participantId], storiesStay && participant.IsFor(actor.PersonId), cancel);
        await Save(actor, initiative, participant, "participation.left", cancel);
    }

    /// <summary>Says who is the contact person and who is a mentor.</summary>
    public async Task Support(Actor actor, OrganisationTree tree, Guid id, Guid participantId, bool isContact, bool isMentor, CancellationToken cancel)
    {
        var (initiative, participant, doer) = await Find(actor, tree, id, participantId, cancel);
        if (!InitiativeDesk.MayLead(doer)) throw Refusal.Of("initiative.reach").AsException();
        (participant.IsContact, participant.IsMentor) = (isContact, isMentor);
        await Save(actor, initiative, participant, "participation.support", cancel);
    }

    /// <summary>Notes that the preparation is done: oneself, the helper, or those who lead.</summary>
    public async Task Prepared(Actor actor, OrganisationTree tree, Guid id, Guid participantId, CancellationToken cancel)
    {
        var (initiative, participant, doer) = await Find(actor, tree, id, participantId, cancel);
        if (!participant.IsFor(actor.PersonId) && !InitiativeDesk.MayLead(doer)) throw Refusal.Of("initiative.reach").AsException();
        if (participant.State is not ParticipantState.In) throw Refusal.Of("participation.not-in").AsException();
        participant.PreparedOn ??= desk.Today;
        await Save(actor, initiative, participant, "participation.prepared", cancel);
    }

    async Task<(Initiative Initiative, Participant Participant, InitiativeDoer Doer)> Find(Actor actor, OrganisationTree tree, Guid id, Guid participantId, CancellationToken cancel)
    {
        var (initiative, doer) = await desk.Find(actor, tree, id, null, cancel);
        if (initiative.Participants.FirstOrDefault(p => p.Id == participantId) is not { } participant) throw Refusal.Of("participation.none").AsException();
        return initiative.IsEnded ? throw Refusal.Of("initiative.ended").AsException() : (initiative, participant, doer);
    }

    async Task Save(Actor actor, Initiative initiative, Participant participant, string action, CancellationToken cancel)
    {
        participant.Version = Guid.CreateVersion7();
        await desk.Save(InitiativeDesk.For(actor, participant), initiative, action, null, Said(participant), cancel);
    }

    async Task<Guid?> Account(string email, CancellationToken cancel)
    {
        if (email.Trim().ToUpperInvariant() is not { Length: > 0 } wanted) return null;
        var person = await db.Users.Where(p => p.NormalizedEmail == wanted).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        return person ?? throw Refusal.Of("participation.no-such-person").AsException();
    }

    static object Said(Participant p) => new
    {
        participant = p.Id, person = p.PersonId, helper = p.HelperId, called = p.Called, side = p.Side.ToString(), state = p.State.ToString(), contact = p.IsContact, mentor = p.IsMentor, prepared = p.PreparedOn,
        takes = string.Join(", ", p.Takes.OrderBy(t => t.From).ThenBy(t => t.Phase).Select(t => $"{t.Phase} {t.Level} {t.Say} {t.From:yyyy-MM-dd}–{t.To:yyyy-MM-dd}")),
    };
}
