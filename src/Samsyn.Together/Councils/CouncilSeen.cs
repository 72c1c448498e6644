using Samsyn.Kernel.Organisations;
using Samsyn.Together.Governance;

namespace Samsyn.Together.Councils;

/// <summary>A council with all that its page shows, and what the reader is to it: read in one go, since its parts are drawn at once and a database answers one question at a time.</summary>
sealed record CouncilSeen(
    Council Council, Organisation? Place, CouncilDoer Doer, CouncilStanding Standing, IReadOnlyList<CouncilMeeting> Meetings, IReadOnlyList<CouncilDecision> Decisions, Guid? Reader, DateOnly Today)
{
    public bool MayLead => CouncilDesk.MayLead(Doer) && !Council.IsEnded;
    public bool MayWork => Doer is not CouncilDoer.Reader && !Council.IsEnded;
    public bool MayWrite => Doer.HasFlag(CouncilDoer.Steerer) && !Council.IsEnded;

    /// <summary>Whether agenda, minutes and places are shown.</summary>
    public bool IsInside => Doer is not CouncilDoer.Reader;

    public bool MayCall(Party? party) => !Council.IsEnded && SeatRights.MayCall(Council, Doer, Reader, party, Today);

    /// <summary>The parties whose seats the reader may fill; one null where the council has no parties.</summary>
    public IReadOnlyList<Party?> Callable => [.. (Council.IsJoint ? new Party?[] { Party.Provider, Party.Patients } : [null]).Where(MayCall)];

    /// <summary>Who votes by the reader's hand: the reader, and those the reader acts for.</summary>
    public IReadOnlyList<CouncilMember> Voters => [.. Council.PeopleIn.Where(m => m.IsFor(Reader) && m.Party is not null && m.TermOn(Today) is { IsSeat: true })];

    public string Called(Guid member) => Council.Members.FirstOrDefault(m => m.Id == member)?.Called ?? "–";
}
