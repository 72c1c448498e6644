using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Equity;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Evaluations;

/// <summary>What is agreed because of a round: written by those who lead the initiative, or look after the organisation's evaluations; followed up by them or by its owner.</summary>
sealed class ActionBook(SamsynDb db, Access access, IAuditTrail audit, InitiativeDesk desk, RoundInstruments instruments, NoticeBoard board, EvaluationWords words)
{
    /// <param name="question">The code of the question that it answers; "": of none in particular.</param>
    /// <param name="owner">E-mail of the one who does it.</param>
    /// <param name="called">What pages call the owner.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<AgreedAction> Agree(Actor actor, OrganisationTree tree, Guid roundId, string text, string question, string owner, string called, DateOnly? followUp, CancellationToken cancel)
    {
        var round = await db.Set<EquityRound>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == roundId, cancel) ?? throw Refusal.Of("equity.no-round").AsException();
        if (!await MayAgree(actor, tree, round, cancel)) throw Refusal.Of("equity.reach").AsException();
        if (!round.IsClosed) throw Refusal.Of("action.round-open").AsException();
        if (ActionRules.Refused(text, called, followUp, desk.Today) is { } refusal) throw refusal.AsException();
        var known = instruments.Find(round.Instrument)?.Questions.Any(q => q.Code == question) == true;
        var person = await db.Users.Where(u => u.Email == owner).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(cancel) ?? throw Refusal.Of("equity.no-account").AsException();
        var action = new AgreedAction
        {
            RoundId = roundId, OrganisationId = round.OrganisationId, Question = known ? question : null, Text = text.Trim(), OwnerId = person, OwnerCalled = called.Trim(), AgreedOn = desk.Today, FollowUpOn = followUp!.Value,
        };
        db.Add(action);
        if (person != actor.PersonId)
            await board.Tell([person], EvaluationPermissions.Asked, $"action:{action.Id}:agreed", null, PathOf(round, tree), () => words.Yours(action), cancel);
        await audit.SaveWith(actor, "action.agreed", $"action:{action.Id}", null, Said(action), round.OrganisationId, cancel);
        return action;
    }

    /// <param name="becomes">What becomes of it.</param>
    /// <param name="next">When it is looked at again, where it goes on.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task FollowUp(Actor actor, OrganisationTree tree, Guid id, ActionState? becomes, string text, DateOnly? next, Guid version, CancellationToken cancel)
    {
        var action = await db.Set<AgreedAction>().FirstOrDefaultAsync(a => a.Id == id, cancel) ?? throw Refusal.Of("action.none").AsException();
        var round = await db.Set<EquityRound>().AsNoTracking().FirstAsync(r => r.Id == action.RoundId, cancel);
        if (action.OwnerId != actor.PersonId && !await MayAgree(actor, tree, round, cancel)) throw Refusal.Of("action.none").AsException();
        if (action.Version != version) throw Refusal.Of("initiative.changed-meanwhile").AsException();
        if (ActionRules.RefusedFollowUp(action, becomes, text, next, desk.Today) is { } refusal) throw refusal.AsException();
        var before = Said(action);
        (action.State, action.FollowUp, action.FollowedUpOn, action.Version) = (becomes!.Value, text.Trim(), desk.Today, Guid.CreateVersion7());
        if (becomes is ActionState.GoesOn) action.FollowUpOn = next!.Value;
        await audit.SaveWith(actor, "action.followed-up", $"action:{id}", before, Said(action), action.OrganisationId, cancel);
    }

    /// <summary>Those who lead the initiative or look after it, also when it has ended; for the organisation those who look after its evaluations.</summary>
    public async Task<bool> MayAgree(Actor actor, OrganisationTree tree, EquityRound round, CancellationToken cancel)
    {
        if (round.InitiativeId is not { } id) return tree.Find(round.OrganisationId) is { } place && access.May(actor, EvaluationPermissions.Manage, place, tree);
        var initiative = await db.Set<Initiative>().AsNoTracking().FirstAsync(i => i.Id == id, cancel);
        var reach = InitiativeReach.Of(actor, access, tree);
        return reach.Sees(initiative) && InitiativeDesk.MayLead(reach.DoerOf(initiative));
    }

    /// <summary>Of some rounds, which the reader sees; what goes on first, then the latest.</summary>
    public async Task<IReadOnlyList<AgreedAction>> Of(IReadOnlyCollection<Guid> rounds, CancellationToken cancel) =>
        [.. (await db.Set<AgreedAction>().AsNoTracking().Where(a => rounds.Contains(a.RoundId)).ToListAsync(cancel)).OrderBy(a => a.State is not ActionState.GoesOn).ThenBy(a => a.FollowUpOn).ThenBy(a => a.Id)];

    /// <summary>Of an organisation as a whole.</summary>
    public async Task<IReadOnlyList<AgreedAction>> Of(Organisation place, CancellationToken cancel) =>
        await Of(await db.Set<EquityRound>().Where(r => r.InitiativeId == null && r.OrganisationId == place.Id).Select(r => r.Id).ToListAsync(cancel), cancel);

    public static string PathOf(EquityRound round, OrganisationTree tree) =>
        round.InitiativeId is { } id ? $"/together/initiatives/{id}?tab=equity#actions" : $"/together/evaluations?org={tree.Find(round.OrganisationId)?.Code}#actions";

    static object Said(AgreedAction a) => new { round = a.RoundId, text = a.Text, question = a.Question, owner = a.OwnerId, followUpOn = a.FollowUpOn, state = a.State.ToString(), followUp = a.FollowUp };
}
