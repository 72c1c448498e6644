using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Compensation;

/// <summary>Claims of those who take part: made by them or a helper, approved by those who lead, paid by the region's finance.</summary>
sealed class ClaimBook(SamsynDb db, Access access, InitiativeDesk desk, TariffList tariffs, NoticeBoard board, ClaimWords words)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Claim> Make(Actor actor, OrganisationTree tree, Guid id, Guid participantId, DateOnly day, decimal hours, decimal kilometres, decimal careHours, long costs, string what, CancellationToken cancel)
    {
        // After the end too: the last meeting is paid like the first
        var (initiative, _) = await desk.Find(actor, tree, id, null, cancel);
        var participant = Mine(initiative, participantId, actor);
        if (participant.Side is not Side.Patient) throw Refusal.Of("claim.side").AsException();
        if (ClaimRules.Refused(day, hours, kilometres, careHours, costs, what, desk.Today) is { } refusal) throw refusal.AsException();
        var (tariff, rate) = RateOf(initiative, tree, day);
        var claim = new Claim
        {
            InitiativeId = id, ParticipantId = participantId, Day = day, Hours = hours, Kilometres = kilometres, CareHours = careHours, CostsMinor = costs, What = what.Trim(), IsPayDeclined = participant.DeclinesPay,
            TotalMinor = ClaimRules.Total(rate, hours, kilometres, careHours, costs, participant.DeclinesPay), Currency = tariff.Currency.Code, Tariff = tariff.Code, RateFrom = rate.From, ClaimedOn = desk.Today,
        };
        db.Add(claim);
        await desk.Save(InitiativeDesk.For(actor, participant), initiative, "claim.made", null, Said(claim), cancel);
        return claim;
    }

    /// <summary>Says whether hours are to be paid: each may give them, and change that for the next claim.</summary>
    public async Task Decline(Actor actor, OrganisationTree tree, Guid id, Guid participantId, bool declines, CancellationToken cancel)
    {
        var (initiative, _) = await desk.Find(actor, tree, id, null, cancel);
        var participant = Mine(initiative, participantId, actor);
        (participant.DeclinesPay, participant.Version) = (declines, Guid.CreateVersion7());
        await desk.Save(InitiativeDesk.For(actor, participant), initiative, declines ? "claim.pay-declined" : "claim.pay-wanted", null, new { participant = participantId }, cancel);
    }

    public async Task Answer(Actor actor, OrganisationTree tree, Guid id, Guid claimId, bool approves, string? reason, Guid version, CancellationToken cancel)
    {
        var (initiative, doer) = await desk.Find(actor, tree, id, null, cancel);
        if (!InitiativeDesk.MayLead(doer)) throw Refusal.Of("initiative.reach").AsException();
        var claim = await db.Set<Claim>().FirstOrDefaultAsync(c => c.Id == claimId && c.InitiativeId == id, cancel) ?? throw Refusal.Of("claim.none").AsException();
        if (claim.Version != version) throw Refusal.Of("initiative.changed-meanwhile").AsException();
        var participant = initiative.Participants.First(p => p.Id == claim.ParticipantId);
        if (ClaimRules.RefusedAnswer(claim, participant.IsFor(actor.PersonId), approves, reason) is { } refusal) throw refusal.AsException();
        (claim.State, claim.AnsweredById, claim.AnsweredOn, claim.Reason) = (approves ? ClaimState.Approved : ClaimState.Refused, actor.PersonId, desk.Today, approves ? null : reason!.Trim());
        if (!approves) (claim.PayeeName, claim.PayeeEmail) = (null, null);
        claim.Version = Guid.CreateVersion7();
        if ((participant.PersonId ?? participant.HelperId) is { } told)
            await board.Tell([told], TogetherPermissions.Initiatives, $"claim:{claimId}:{claim.State}", null, $"/together/initiatives/{id}?tab=money", () => words.Answered(claim, initiative), cancel);
        await desk.Save(actor, initiative, approves ? "claim.approved" : "claim.refused", null, Said(claim), cancel);
    }

    /// <summary>Notes that approved claims were paid; those of initiatives that the actor's finance reaches.</summary>
    public async Task Pay(Actor actor, OrganisationTree tree, IReadOnlyCollection<Guid> claimIds, DateOnly on, CancellationToken cancel)
    {
        foreach (var claim in await db.Set<Claim>().Where(c => claimIds.Contains(c.Id)).ToListAsync(cancel))
        {
            var initiative = await db.Set<Initiative>().IgnoreAutoIncludes().FirstAsync(i => i.Id == claim.InitiativeId, cancel);
            if (tree.Find(initiative.OrganisationId) is not { } place || !access.May(actor, TogetherPermissions.PayClaims, place, tree)) throw Refusal.Of("claim.none").AsException();
            if (ClaimRules.RefusedPayment(claim, on, desk.Today) is { } refusal) throw refusal.AsException();
            (claim.State, claim.PaidOn, claim.PayeeEmail, claim.Version) = (ClaimState.Paid, on, null, Guid.CreateVersion7());
            await desk.SaveAside(actor, initiative, "claim.paid", null, Said(claim), cancel);
        }
    }

    /// <summary>The claims of an initiative that a reader may see: all for those who lead, else one's own and those one acts for.</summary>
    public async Task<IReadOnlyList<Claim>> Of(InitiativeSeen seen, Guid? reader, CancellationToken cancel)
    {
        var mine = seen.Initiative.Participants.Where(p => p.IsFor(reader)).Select(p => p.Id).ToList();
        var all = db.Set<Claim>().AsNoTracking().Where(c => c.InitiativeId == seen.Initiative.Id);
        if (!InitiativeDesk.MayLead(seen.Doer)) all = all.Where(c => mine.Contains(c.ParticipantId));
        return await all.OrderByDescending(c => c.Day).ThenByDescending(c => c.Id).ToListAsync(cancel);
    }

    /// <summary>The tariff and its rate on a day, where the initiative works.</summary>
    public (Tariff Tariff, TariffRate Rate) RateOf(Initiative initiative, OrganisationTree tree, DateOnly day) =>
        tree.Find(initiative.OrganisationId) is { } place && Tariff.For(tariffs.All, place, tree) is { } tariff && tariff.On(day) is { } rate ? (tariff, rate) : throw Refusal.Of("claim.no-tariff").AsException();

    static Participant Mine(Initiative initiative, Guid participant, Actor actor) =>
        initiative.Participants.FirstOrDefault(p => p.Id == participant && p.State is (ParticipantState.In or ParticipantState.Left) && p.IsFor(actor.PersonId)) ?? throw Refusal.Of("participation.not-yours").AsException();

    static object Said(Claim c) => new { claim = c.Id, participant = c.ParticipantId, day = c.Day, total = c.TotalMinor, currency = c.Currency, state = c.State.ToString(), reason = c.Reason, paid = c.PaidOn };
}
