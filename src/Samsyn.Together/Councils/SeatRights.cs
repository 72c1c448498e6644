using Samsyn.Together.Governance;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Councils;

/// <summary>Who may call members, renew their terms and end them. Pure.</summary>
/// <remarks>
/// In a body that two parties govern together each fills its own seats, or one would choose its own counterpart. Whoever looks after the council belongs to the provider: that person fills the
/// provider's seats, and calls the first one of the patient organisation, who then calls the others.
/// </remarks>
static class SeatRights
{
    public static bool MayCall(Council council, CouncilDoer doer, Guid? person, Party? party, DateOnly day)
    {
        if (party is null) return CouncilDesk.MayLead(doer);
        var isOwnChair = council.PeopleIn.Any(m => m.Party == party && m.IsFor(person) && m.TermOn(day) is { Position: CouncilPosition.Chair or CouncilPosition.ViceChair });
        if (isOwnChair) return true;
        if (!doer.HasFlag(CouncilDoer.Steerer)) return false;
        return party is Party.Provider || !council.Members.Any(m => m.Party == party && m.State is (ParticipantState.In or ParticipantState.Invited) && m.Terms.Exists(t => t.To >= day));
    }
}
