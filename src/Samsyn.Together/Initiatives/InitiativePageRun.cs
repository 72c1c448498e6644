using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Equity;
using Samsyn.Together.Meetings;
using Samsyn.Together.PartnershipChecks;

namespace Samsyn.Together.Initiatives;

/// <summary>Reads what stands at the top of the page of one initiative, no more than the reader may see.</summary>
sealed class InitiativePageRun(SamsynDb db, Access access, CheckList checks, InitiativeDesk desk, InitiativeAgreements agreements)
{
    /// <returns>Null: there is none, or the reader may not see it, which looks the same.</returns>
    public async Task<InitiativeSeen?> Of(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var initiative = await db.Set<Initiative>().AsNoTracking().Include(i => i.Phases).Include(i => i.Measures).Include(i => i.Budget).FirstOrDefaultAsync(i => i.Id == id, cancel);
        var reach = InitiativeReach.Of(reader, access, tree);
        if (initiative is null || !reach.Sees(initiative)) return null;
        var challenge = initiative.ChallengeId is { } asked ? await db.Set<Challenge>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == asked, cancel) : null;
        if (challenge is not null && !ChallengeReach.Of(reader, access, tree).Sees(challenge)) challenge = null;
        var agreement = initiative.AgreementId is { } under ? await agreements.Under(under, reader, tree, cancel) : null;
        var meetings = await MeetingFacts.Of(db, id, cancel);
        var open = await db.Set<EquityRound>().Where(r => r.InitiativeId == id && r.ClosedOn == null && r.ClosesOn >= desk.Today && db.Set<RoundAsked>().Any(a => a.RoundId == r.Id && a.ToId == reader.PersonId && !a.HasAnswered))
            .Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancel);
        return new(initiative, tree.Find(initiative.OrganisationId), reach.DoerOf(initiative), challenge, agreement, checks.Fired(initiative, meetings, desk.Today), desk.Today) { AskedIn = open };
    }
}
