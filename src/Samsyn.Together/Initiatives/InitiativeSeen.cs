using Samsyn.Kernel.Organisations;
using Samsyn.Together.Challenges;
using Samsyn.Together.Participation;
using Samsyn.Together.PartnershipChecks;

namespace Samsyn.Together.Initiatives;

/// <summary>An initiative with what stands at the top of its page, and what the reader is to it.</summary>
/// <param name="Challenge">The one that it answers, where the reader sees it.</param>
/// <param name="Agreement">The one that it carries out, where the reader sees it.</param>
/// <param name="Fired">What the partnership checks say today.</param>
sealed record InitiativeSeen(Initiative Initiative, Organisation? Place, InitiativeDoer Doer, Challenge? Challenge, InitiativeAgreement? Agreement, IReadOnlyList<PartnershipCheck> Fired, DateOnly Today)
{
    /// <summary>The open round in which the reader has not answered yet; null: there is none.</summary>
    public Guid? AskedIn { get; init; }

    public bool MayLead => InitiativeDesk.MayLead(Doer) && !Initiative.IsEnded;
    public bool MayWork => Doer is not InitiativeDoer.Reader && !Initiative.IsEnded;

    /// <summary>Whether money and contact data are shown.</summary>
    public bool IsInside => Doer is not InitiativeDoer.Reader;

    public int Of(Sides.Side side) => Initiative.PeopleIn.Count(p => p.Side == side);

    /// <summary>Everyone who takes part in a phase or is invited to it, patients first, each with the highest say.</summary>
    public IReadOnlyList<(Participant Participant, Say Say)> In(Phase phase) =>
        [.. from p in Initiative.Participants
            where p.State is not ParticipantState.Declined
            let takes = p.Takes.Where(t => t.Phase == phase).ToList()
            where takes.Count > 0
            let say = takes.Max(t => t.Say)
            orderby p.Side, say descending, p.Called
            select (p, say)];
}
