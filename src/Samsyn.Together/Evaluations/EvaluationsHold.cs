using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Together.Equity;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Evaluations;

/// <summary>What evaluations hold of persons: who is asked while a round is open, who does what was agreed, and who is trusted with comments. Answers are counted and nobody's, so they stay.</summary>
sealed class EvaluationsHold(SamsynDb db, TimeProvider time) : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules =>
    [
        LeavingRule.Of<RoundAsked>("rounds", Remains.Deleted, nameof(RoundAsked.ToId), where: _ => a => !a.HasAnswered),
        // That one has answered keeps the count right, and goes when the round closes
        LeavingRule.Of<RoundAsked>("rounds-answered", Remains.Nameless, nameof(RoundAsked.ToId), where: _ => a => a.HasAnswered),
        LeavingRule.Of<RoundAsked>("", Remains.Nameless, nameof(RoundAsked.Key)),
        LeavingRule.Of<RoundAsked>("", Remains.Nameless, nameof(RoundAsked.ParticipantId), places: (db, person) => db.Set<Participant>().Where(p => p.PersonId == person).Select(p => p.Id)),
        LeavingRule.Of<AgreedAction>("actions", Remains.Nameless, nameof(AgreedAction.OwnerId), where: _ => a => a.State == ActionState.GoesOn),
        LeavingRule.Of<AgreedAction>("actions-past", Remains.Nameless, nameof(AgreedAction.OwnerId), where: _ => a => a.State != ActionState.GoesOn),
        LeavingRule.Of<EvaluationPlan>("trusted", Remains.Freed, nameof(EvaluationPlan.TrustedId)),
    ];

    /// <summary>What goes on is marked as nobody's, for those who agreed on it to see.</summary>
    public Task Leave(Leaver leaver, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return db.Set<AgreedAction>().Where(a => a.OwnerId == leaver.Id && a.State == ActionState.GoesOn).ExecuteUpdateAsync(u => u.SetProperty(a => a.OwnerLeftOn, today), cancel);
    }
}
